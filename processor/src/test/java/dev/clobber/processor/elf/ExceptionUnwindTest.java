package dev.clobber.processor.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unwinder of gcc's run-time library, which goes by the index and its search table, walks through our functions. */
class ExceptionUnwindTest {
    private static final int FUNCTIONS = 7;

    /** Calls each function, which calls back; names the two frames above the callback. */
    private static final String MAIN = """
            #define _GNU_SOURCE
            #include <dlfcn.h>
            #include <stdio.h>
            #include <string.h>
            #include <unwind.h>
            static int depth, good;
            static char expected[16];
            static _Unwind_Reason_Code frame(struct _Unwind_Context *context, void *unused) {
                Dl_info info;
                const char *name = dladdr((char *) _Unwind_GetIP(context) - 1, &info) && info.dli_sname ? info.dli_sname : "";
                if (depth == 1 && strcmp(name, expected) == 0) good++;
                if (depth == 2 && strcmp(name, "main") == 0) good++;
                depth++;
                return depth == 8 ? _URC_END_OF_STACK : _URC_NO_REASON;
            }
            __attribute__((noinline)) void call_back(void) {
                depth = 0;
                _Unwind_Backtrace(frame, 0);
                __asm__ volatile("");
            }
            int main(int argc, char **argv) {
                void *library = dlopen("./libcalls.so", RTLD_NOW);
                if (!library) { printf("%s\\n", dlerror()); return 1; }
                for (int i = 0; i < 7; i++) {
                    sprintf(expected, "call%d", i);
                    void (*function)(void (*)(void)) = dlsym(library, expected);
                    function(call_back);
                }
                printf("%d\\n", good);
                return 0;
            }
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void requireTools() {
        Tool.requireLinuxX86();
        Tool.require("gcc");
    }

    @Test
    void findsTheCallerOfEachFunction() {
        assertEquals(2 * FUNCTIONS + "\n", walk(0));
    }

    /** The check itself must notice: the functions' names are found, their callers are not. */
    @Test
    void aWrongFrameIsNoticed() {
        assertEquals(FUNCTIONS + "\n", walk(8));
    }

    /**
     * Makes functions {@code call0} to {@code call6}, each with a frame of its own size.
     *
     * <pre>
     * 0: 48 83 ec 08+16i   sub  rsp, 8+16i
     * 4: ff d7             call rdi
     * 6: 48 83 c4 08+16i   add  rsp, 8+16i
     * a: c3                ret
     * </pre>
     *
     * @param error by how many bytes their descriptions are wrong
     */
    private String walk(int error) {
        LittleEndianWriter text = new LittleEndianWriter();
        List<Symbol> symbols = new ArrayList<>();
        List<FrameDescription> frames = new ArrayList<>();
        for (int i = 0; i < FUNCTIONS; i++) {
            int room = 8 + 16 * i;
            symbols.add(Samples.function("call" + i, text.size(), 11, true));
            frames.add(new FrameDescription(
                    text.size(), 11, List.of(new Change.CfaOffset(4, 8 + room + error), new Change.CfaOffset(10, 8))));
            text.bytes(Samples.hex("4883ec")).u8(room).bytes(Samples.hex("ffd7"));
            text.bytes(Samples.hex("4883c4")).u8(room).u8(0xc3);
        }
        SharedObject object = new SharedObject(
                Samples.X86_64, "libcalls.so", text.toByteArray(), new byte[0], 0, symbols, List.of(), frames);
        Samples.write(object, directory);
        Samples.write(MAIN, directory.resolve("main.c"));
        Tool.run(directory, "gcc", "-O1", "-rdynamic", "-o", "main", "main.c", "-ldl")
                .requireQuiet();
        return Tool.run(directory, "./main").requireQuiet().out();
    }
}
