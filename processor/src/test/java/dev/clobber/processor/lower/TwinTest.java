package dev.clobber.processor.lower;

import static dev.clobber.processor.abi.JavaType.BYTE;
import static dev.clobber.processor.abi.JavaType.BYTE_ARRAY;
import static dev.clobber.processor.abi.JavaType.INT;
import static dev.clobber.processor.abi.JavaType.LONG;
import static dev.clobber.processor.abi.JavaType.SHORT;
import static dev.clobber.processor.lower.Direction.READ;
import static dev.clobber.processor.lower.Direction.WRITE;
import static dev.clobber.processor.lower.Passing.COPIED;
import static dev.clobber.processor.lower.Plans.counted;
import static dev.clobber.processor.lower.Plans.int80;
import static dev.clobber.processor.lower.Plans.syscall;

import dev.clobber.processor.abi.JavaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The functions with the C calling convention, called from C. */
final class TwinTest {
    @TempDir
    Path directory;

    @Test
    void calledFromC() throws IOException {
        Tools.require("gcc");
        Path object = GnuObject.object(directory, "stubs", Lowering.lower(stubs()));
        Path main = Files.writeString(directory.resolve("twins.c"), Tools.resource("twins.c"));
        Path program = directory.resolve("program");
        Tools.succeed(List.of("gcc", "-O1", "-w", "-o", program.toString(), main.toString(), object.toString()));
        Tools.succeed(List.of(program.toString()));
    }

    private static List<Stub> stubs() {
        return List.of(
                syscall("getpid", 39).returning(ResultType.INT).stub("T"),
                int80("getpid", 20).returning(ResultType.INT).stub("T", "getpid32"),
                syscall("close", 3).argument("fd", INT).throwing().stub("T"),
                int80("close", 6).argument("fd", INT).throwing().stub("T", "close32"),
                transfer(syscall("write", 1), READ, LONG).stub("T"),
                transfer(int80("write", 4), READ, INT).stub("T", "write32"),
                transfer(syscall("write", 1), READ, SHORT).stub("T", "shorts"),
                transfer(syscall("read", 0), WRITE, LONG).stub("T"),
                transfer(syscall("read", 0), WRITE, LONG).restarting().stub("T", "readAgain"),
                transfer(int80("read", 3), WRITE, INT).restarting().stub("T", "readAgain32"),
                mmap(syscall("mmap", 9), LONG).stub("T"),
                mmap(int80("mmap2", 192), INT).stub("T", "mmap32"),
                syscall("mmap", 9)
                        .argument("offset", LONG, "r9")
                        .argument("fd", INT, "r8")
                        .argument("flags", INT, "r10")
                        .argument("protection", INT, "rdx")
                        .argument("length", LONG, "rsi")
                        .argument("address", LONG, "rdi")
                        .stub("T", "rotated"),
                syscall("exit_group", 231)
                        .argument("status", BYTE)
                        .neverReturning()
                        .stub("T", "exit"));
    }

    private static Plans transfer(Plans call, Direction direction, JavaType count) {
        return call.argument("fd", INT)
                .buffer("buf", BYTE_ARRAY, direction, COPIED, counted(2))
                .argument("count", count);
    }

    private static Plans mmap(Plans call, JavaType word) {
        return call.argument("address", word)
                .argument("length", word)
                .argument("protection", INT)
                .argument("flags", INT)
                .argument("fd", INT)
                .argument("offset", word);
    }
}
