package dev.clobber.processor.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C programs load our files and call what is in them, through glibc's loader and through musl's. */
class LoaderTest {
    /** Looks {@code f0} to {@code f<n+100>} up and calls them; says where one is missing, there too much, or wrong. */
    private static final String COUNT = """
            #include <dlfcn.h>
            #include <stdio.h>
            #include <stdlib.h>
            int main(int argc, char **argv) {
                void *library = dlopen(argv[1], RTLD_NOW);
                if (!library) { printf("%s\\n", dlerror()); return 1; }
                int count = atoi(argv[2]), found = 0, wrong = 0;
                for (int i = 0; i < count + 1000; i++) {
                    char name[16];
                    sprintf(name, "f%d", i);
                    int (*function)(void) = dlsym(library, name);
                    if (!!function != (i < count && i % 4 != 3)) wrong++;
                    if (function) { found++; if (function() != i) wrong++; }
                }
                printf("found %d wrong %d close %d\\n", found, wrong, dlclose(library));
                return 0;
            }
            """;

    /** Uses code, constants and variables together, and lets the loader find a name by an address. */
    private static final String SUM = """
            #define _GNU_SOURCE
            #include <dlfcn.h>
            #include <stdio.h>
            #include <string.h>
            int main(int argc, char **argv) {
                void *library = dlopen(argv[1], RTLD_NOW);
                if (!library) { printf("%s\\n", dlerror()); return 1; }
                long (*add_up)(long) = dlsym(library, "add_up");
                long *sum = dlsym(library, "sum"), *size = dlsym(library, "gr\\303\\266\\303\\237e");
                long first = add_up(3), second = add_up(4);
                Dl_info info;
                int known = dladdr((char *) add_up + 5, &info);
                printf("%ld %ld %ld %ld %s\\n", first, second, *sum, *size, known ? info.dli_sname : "?");
                printf("%d\\n", dlsym(library, "accumulate") || dlsym(library, "bonus"));
                return 0;
            }
            """;

    /** Prints the access rights of the pages on which the library lies, in order. */
    private static final String MAPS = """
            #include <dlfcn.h>
            #include <stdio.h>
            #include <string.h>
            int main(int argc, char **argv) {
                char line[4096];
                if (!dlopen(argv[1], RTLD_NOW)) { printf("%s\\n", dlerror()); return 1; }
                FILE *maps = fopen("/proc/self/maps", "r");
                while (fgets(line, sizeof line, maps)) {
                    char *rights = strchr(line, ' ') + 1;
                    if (strstr(line, argv[1] + 1)) printf("%.3s ", rights);
                    if (strstr(line, "[stack]")) printf("stack %.3s", rights);
                }
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
    void everySymbolOfTwoThousandIsFoundAndNoOther() {
        Samples.write(Samples.numbered(2000), directory);
        compile(COUNT);
        assertEquals("found 1500 wrong 0 close 0\n", run("./main", "./libnumbered.so", "2000"));
    }

    @Test
    void aFileWithoutSymbolsLoads() {
        Samples.write(Samples.empty(), directory);
        compile(COUNT);
        assertEquals("found 0 wrong 0 close 0\n", run("./main", "./libempty.so", "0"));
    }

    @Test
    void codeReachesItsConstantsAndVariables() {
        Samples.write(Samples.everything(), directory);
        compile(SUM);
        assertEquals("1003 1007 7 90 add_up\n0\n", run("./main", "./libeverything.so"));
    }

    @Test
    void pagesAreNeverWritableAndExecutable() {
        Samples.write(Samples.everything(), directory);
        compile(MAPS);
        assertEquals("r-- r-x r-- stack rw-", run("./main", "./libeverything.so"));
    }

    @Test
    void muslLoadsItToo() {
        Path loader = Path.of("/lib/ld-musl-x86_64.so.1");
        if (!Files.isExecutable(loader)) {
            Tool.skip("musl's loader not found");
        }
        Samples.write(Samples.numbered(2000), directory);
        Samples.write(Samples.everything(), directory);
        Samples.write(Samples.empty(), directory);
        // musl takes libc.so.6 for itself, so that a program linked against glibc runs, if it asks for nothing special.
        compile(COUNT);
        assertEquals("found 1500 wrong 0 close 0\n", run(loader.toString(), "./main", "./libnumbered.so", "2000"));
        assertEquals("found 0 wrong 0 close 0\n", run(loader.toString(), "./main", "./libempty.so", "0"));
        compile(SUM);
        assertEquals("1003 1007 7 90 add_up\n0\n", run(loader.toString(), "./main", "./libeverything.so"));
    }

    private void compile(String source) {
        Samples.write(source, directory.resolve("main.c"));
        Tool.run(directory, "gcc", "-O1", "-o", "main", "main.c", "-ldl").requireQuiet();
    }

    private String run(String... command) {
        return Tool.run(directory, command).requireQuiet().out();
    }
}
