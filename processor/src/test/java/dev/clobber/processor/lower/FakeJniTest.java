package dev.clobber.processor.lower;

import static dev.clobber.processor.abi.JavaType.BYTE_ARRAY;
import static dev.clobber.processor.abi.JavaType.BYTE_BUFFER;
import static dev.clobber.processor.abi.JavaType.LONG;
import static dev.clobber.processor.lower.Direction.READ;
import static dev.clobber.processor.lower.Direction.READ_WRITE;
import static dev.clobber.processor.lower.Direction.WRITE;
import static dev.clobber.processor.lower.Passing.COPIED;
import static dev.clobber.processor.lower.Passing.PINNED;
import static dev.clobber.processor.lower.Plans.counted;
import static dev.clobber.processor.lower.Plans.whole;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stubs under a JNI of our own: what they call, in which order, what they do when it fails, what they leave behind. */
final class FakeJniTest {
    /** sched_yield and its number on i386: calls that take nothing and give 0. */
    private static final int YIELD = 24;

    private static final int YIELD_32 = 158;
    private static final int NO_CALL = 4000;

    @TempDir
    Path directory;

    @Test
    void callsInOrder() throws IOException {
        Tools.require("gcc");
        Golden.check("fakejni.txt", Tools.succeed(List.of(program().toString())));
    }

    /** gdb, at every instruction that the calls come by, finds the caller and its registers. */
    @Test
    void unwindsAtEveryInstruction() throws IOException {
        Tools.require("gcc");
        Tools.require("gdb");
        Path script = Files.writeString(directory.resolve("unwind.py"), Tools.resource("unwind.py"));
        String output = Tools.succeed(List.of(
                "gdb", "-q", "-nx", "-batch", "-x", script.toString(), program().toString()));
        Matcher summary = Pattern.compile("UNWOUND (\\d+) PROBLEMS 0").matcher(output);
        assertTrue(summary.find(), () -> Tools.end(output));
        assertTrue(Integer.parseInt(summary.group(1)) > 500, () -> Tools.end(output));
    }

    private Path program() throws IOException {
        Path object = GnuObject.object(directory, "stubs", Lowering.lower(stubs()));
        Path main = Files.writeString(directory.resolve("fakejni.c"), Tools.resource("fakejni.c"));
        Path program = directory.resolve("program");
        Tools.succeed(List.of(
                "gcc",
                "-O1",
                "-fno-omit-frame-pointer",
                "-w",
                "-o",
                program.toString(),
                main.toString(),
                object.toString()));
        return program;
    }

    private static Stub stub(String name, Plans plans) {
        return new Stub(name, name + "_c", plans.plan());
    }

    private static List<Stub> stubs() {
        return List.of(
                stub(
                        "pinned",
                        Plans.syscall("pinned", YIELD)
                                .buffer("a", BYTE_ARRAY, READ, PINNED, counted(2))
                                .buffer("b", BYTE_ARRAY, WRITE, PINNED, whole())
                                .argument("count", LONG)),
                stub(
                        "copied",
                        Plans.syscall("copied", YIELD)
                                .buffer("a", BYTE_ARRAY, READ, COPIED, counted(2))
                                .buffer("b", BYTE_ARRAY, READ_WRITE, COPIED, whole())
                                .argument("count", LONG)),
                stub(
                        "mixed",
                        Plans.syscall("mixed", YIELD)
                                .buffer("a", BYTE_ARRAY, READ_WRITE, PINNED, whole())
                                .buffer("b", BYTE_ARRAY, READ_WRITE, COPIED, counted(3))
                                .string("text")
                                .argument("count", LONG)),
                stub("strings", Plans.syscall("strings", YIELD).string("a").string("b")),
                stub(
                        "direct",
                        Plans.syscall("direct", YIELD)
                                .buffer("a", BYTE_BUFFER, WRITE, COPIED, counted(1))
                                .argument("count", LONG)),
                stub(
                        "failed",
                        Plans.syscall("failed", NO_CALL)
                                .buffer("a", BYTE_ARRAY, READ_WRITE, COPIED, counted(1))
                                .argument("count", LONG)
                                .throwing()),
                stub(
                        "low",
                        Plans.int80("low", YIELD_32)
                                .buffer("a", BYTE_BUFFER, READ_WRITE, COPIED, counted(1))
                                .argument("count", LONG, "edx")
                                .buffer("b", BYTE_ARRAY, "ecx", new BufferPlan(READ_WRITE, PINNED, whole(), false))
                                .buffer(
                                        "text",
                                        dev.clobber.processor.abi.JavaType.STRING,
                                        "ebp",
                                        new BufferPlan(READ, COPIED, whole(), false))));
    }
}
