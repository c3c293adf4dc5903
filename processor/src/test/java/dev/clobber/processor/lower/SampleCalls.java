package dev.clobber.processor.lower;

import static dev.clobber.processor.abi.JavaType.BYTE_ARRAY;
import static dev.clobber.processor.abi.JavaType.BYTE_BUFFER;
import static dev.clobber.processor.abi.JavaType.INT;
import static dev.clobber.processor.abi.JavaType.LONG;
import static dev.clobber.processor.abi.JavaType.LONG_ARRAY;
import static dev.clobber.processor.abi.JavaType.STRING;
import static dev.clobber.processor.lower.Direction.READ;
import static dev.clobber.processor.lower.Direction.READ_WRITE;
import static dev.clobber.processor.lower.Direction.WRITE;
import static dev.clobber.processor.lower.Passing.COPIED;
import static dev.clobber.processor.lower.Passing.PINNED;
import static dev.clobber.processor.lower.Plans.counted;
import static dev.clobber.processor.lower.Plans.fixed;
import static dev.clobber.processor.lower.Plans.int80;
import static dev.clobber.processor.lower.Plans.syscall;
import static dev.clobber.processor.lower.Plans.whole;

import dev.clobber.processor.abi.JavaType;
import java.util.ArrayList;
import java.util.List;

/** The methods of {@code Calls.java.txt}, which calls them in a JVM of its own. */
final class SampleCalls {
    private static final int PREAD64 = 17;
    private static final int PWRITE64 = 18;

    private SampleCalls() {}

    static List<Stub> stubs() {
        List<Stub> stubs = new ArrayList<>(scalars());
        stubs.addAll(others());
        stubs.addAll(strings());
        stubs.addAll(narrow());
        for (String passing : List.of("Copied", "Pinned")) {
            for (JavaType type : JavaType.values()) {
                if (type.isArray()) {
                    stubs.addAll(transfers(type, Passing.valueOf(passing.toUpperCase(java.util.Locale.ROOT)), passing));
                }
            }
        }
        stubs.addAll(transfers(BYTE_BUFFER, COPIED, "Direct"));
        stubs.addAll(counts());
        return stubs;
    }

    private static List<Stub> scalars() {
        return List.of(
                syscall("getpid", 39).returning(ResultType.INT).stub("Calls"),
                int80("getpid", 20).returning(ResultType.INT).stub("Calls", "getpid32"),
                syscall("close", 3)
                        .argument("fd", INT)
                        .returning(ResultType.VOID)
                        .throwing()
                        .stub("Calls"),
                int80("close", 6)
                        .argument("fd", INT)
                        .returning(ResultType.INT)
                        .throwing()
                        .stub("Calls", "close32"),
                int80("close", 6).argument("fd", INT).stub("Calls", "close32raw"),
                syscall("close", 3).argument("fd", INT).stub("Calls", "closeRaw"),
                syscall("ftruncate", 77)
                        .argument("fd", INT)
                        .argument("length", LONG)
                        .throwing()
                        .stub("Calls"),
                syscall("lseek", 8)
                        .argument("fd", INT)
                        .argument("offset", LONG)
                        .argument("whence", INT)
                        .throwing()
                        .stub("Calls"),
                syscall("lseek", 8)
                        .argument("fd", INT)
                        .argument("offset", LONG)
                        .argument("whence", INT)
                        .buffer("unread", BYTE_ARRAY, READ, PINNED, whole())
                        .throwing()
                        .stub("Calls", "lseekWith"),
                syscall("mmap", 9)
                        .argument("address", LONG)
                        .argument("length", LONG)
                        .argument("protection", INT)
                        .argument("flags", INT)
                        .argument("fd", INT)
                        .argument("offset", LONG)
                        .throwing()
                        .stub("Calls"),
                syscall("munmap", 11)
                        .argument("address", LONG)
                        .argument("length", LONG)
                        .throwing()
                        .stub("Calls"),
                syscall("exit_group", 231)
                        .argument("status", JavaType.BYTE)
                        .neverReturning()
                        .throwing()
                        .stub("Calls", "exit"));
    }

    private static List<Stub> others() {
        return List.of(
                syscall("getrandom", 318)
                        .filled("buf", BYTE_ARRAY, PINNED, counted(1))
                        .argument("count", LONG)
                        .argument("flags", INT)
                        .throwing()
                        .stub("Calls"),
                syscall("nanosleep", 35)
                        .buffer("request", LONG_ARRAY, READ, COPIED, fixed(16))
                        .buffer("remaining", LONG_ARRAY, WRITE, COPIED, fixed(16))
                        .throwing()
                        .stub("Calls"),
                syscall("nanosleep", 35)
                        .buffer("request", LONG_ARRAY, READ, PINNED, fixed(16))
                        .buffer("remaining", LONG_ARRAY, WRITE, PINNED, fixed(16))
                        .throwing()
                        .stub("Calls", "nanosleepPinned"),
                syscall("fstat", 5)
                        .argument("fd", INT)
                        .buffer("status", BYTE_ARRAY, WRITE, COPIED, fixed(144))
                        .throwing()
                        .stub("Calls"),
                syscall("fstat", 5)
                        .argument("fd", INT)
                        .buffer("status", BYTE_BUFFER, WRITE, COPIED, fixed(144))
                        .throwing()
                        .stub("Calls", "fstatDirect"),
                syscall("prlimit64", 302)
                        .argument("pid", INT)
                        .argument("resource", INT)
                        .buffer("fresh", LONG_ARRAY, READ, COPIED, fixed(16))
                        .buffer("old", LONG_ARRAY, WRITE, COPIED, fixed(16))
                        .throwing()
                        .stub("Calls"),
                syscall("copy", 326)
                        .argument("in", INT)
                        .buffer("inOffset", LONG_ARRAY, READ_WRITE, COPIED, fixed(8))
                        .argument("out", INT)
                        .buffer("outOffset", LONG_ARRAY, READ_WRITE, PINNED, fixed(8))
                        .argument("length", LONG)
                        .argument("flags", INT)
                        .throwing()
                        .stub("Calls"),
                syscall("getrandom", 318)
                        .buffer("structure", BYTE_ARRAY, WRITE, COPIED, fixed(9000))
                        .argument("n", LONG)
                        .argument("flags", INT)
                        .throwing()
                        .stub("Calls", "large"),
                syscall("writev", 20)
                        .argument("fd", INT)
                        .buffer(
                                "vectors",
                                LONG_ARRAY,
                                "rsi",
                                new BufferPlan(READ, COPIED, new BufferExtent.Counted(2, 16), false))
                        .argument("count", INT)
                        .throwing()
                        .stub("Calls"));
    }

    private static List<Stub> strings() {
        return List.of(
                syscall("memfd_create", 319)
                        .string("name")
                        .argument("flags", INT)
                        .throwing()
                        .stub("Calls", "memfd"),
                syscall("openat", 257)
                        .argument("directory", INT)
                        .string("path")
                        .argument("flags", INT)
                        .argument("mode", INT)
                        .throwing()
                        .stub("Calls"),
                syscall("pwrite64", PWRITE64)
                        .argument("fd", INT)
                        .string("text")
                        .argument("count", LONG)
                        .argument("offset", LONG)
                        .throwing()
                        .stub("Calls", "writeString"),
                syscall("pwrite64", PWRITE64)
                        .argument("fd", INT)
                        .buffer("text", STRING, READ, COPIED, counted(2))
                        .argument("count", LONG)
                        .argument("offset", LONG)
                        .throwing()
                        .stub("Calls", "writeStringCounted"),
                syscall("gr\u00f6\u00dfe", PWRITE64)
                        .argument("fd", INT)
                        .buffer("\u20ac\ud835\udd38", BYTE_ARRAY, READ, COPIED, counted(2))
                        .argument("\u00e4", LONG)
                        .argument("offset", LONG)
                        .throwing()
                        .stub("Calls", "unicode"),
                syscall("renameat", 264)
                        .argument("from", INT)
                        .string("old")
                        .argument("to", INT)
                        .string("fresh")
                        .throwing()
                        .stub("Calls"));
    }

    private static List<Stub> narrow() {
        return List.of(
                int80("write", 4)
                        .argument("fd", INT)
                        .buffer("buf", BYTE_ARRAY, READ, COPIED, counted(2))
                        .argument("count", INT)
                        .throwing()
                        .stub("Calls", "write32"),
                int80("read", 3)
                        .argument("fd", INT)
                        .filled("buf", BYTE_ARRAY, PINNED, counted(2))
                        .argument("count", INT)
                        .throwing()
                        .stub("Calls", "read32"),
                int80("write", 4)
                        .argument("fd", INT)
                        .buffer("buf", BYTE_BUFFER, READ, COPIED, counted(2))
                        .argument("count", INT)
                        .throwing()
                        .stub("Calls", "writeDirect32"),
                int80("read", 3)
                        .argument("fd", INT)
                        .filled("buf", BYTE_BUFFER, COPIED, counted(2))
                        .argument("count", INT)
                        .throwing()
                        .stub("Calls", "readDirect32"),
                int80("read", 3)
                        .argument("fd", INT)
                        .buffer("buf", BYTE_BUFFER, WRITE, COPIED, counted(2))
                        .argument("count", INT)
                        .throwing()
                        .stub("Calls", "readWholeDirect32"),
                int80("open", 5)
                        .string("path")
                        .argument("flags", INT)
                        .argument("mode", INT)
                        .returning(ResultType.INT)
                        .throwing()
                        .stub("Calls", "open32"));
    }

    /** pwrite64, and pread64 in three ways. */
    private static List<Stub> transfers(JavaType type, Passing passing, String suffix) {
        return List.of(
                transfer("pwrite64", PWRITE64, type, new BufferPlan(READ, passing, counted(2), false))
                        .stub("Calls", name("pwrite", suffix, type)),
                transfer("pread64", PREAD64, type, new BufferPlan(WRITE, passing, counted(2), true))
                        .stub("Calls", name("pread", suffix, type)),
                transfer("pread64", PREAD64, type, new BufferPlan(WRITE, passing, counted(2), false))
                        .stub("Calls", name("preadKeep", suffix, type)),
                transfer("pread64", PREAD64, type, new BufferPlan(WRITE, passing, whole(), false))
                        .stub("Calls", name("preadWhole", suffix, type)));
    }

    private static Plans transfer(String call, int number, JavaType type, BufferPlan plan) {
        return syscall(call, number)
                .argument("fd", INT)
                .buffer("buf", type, "rsi", plan)
                .argument("count", LONG)
                .argument("offset", LONG)
                .throwing();
    }

    /** Counts of every type, in registers and on the stack. */
    private static List<Stub> counts() {
        List<Stub> stubs = new ArrayList<>();
        for (JavaType type : List.of(JavaType.BYTE, JavaType.SHORT, JavaType.CHAR, INT, LONG)) {
            stubs.add(syscall("pwrite64", PWRITE64)
                    .argument("fd", INT)
                    .buffer("buf", BYTE_ARRAY, READ, COPIED, counted(2))
                    .argument("count", type)
                    .argument("offset", LONG)
                    .throwing()
                    .stub("Calls", "count" + type.descriptor()));
            stubs.add(syscall("pwrite64", PWRITE64)
                    .argument("fd", INT, "rdi")
                    .argument("offset", LONG, "r10")
                    .argument("unused", LONG, "r8")
                    .argument("unusedToo", LONG, "r9")
                    .buffer("buf", BYTE_ARRAY, "rsi", new BufferPlan(READ, COPIED, counted(5), false))
                    .argument("count", type, "rdx")
                    .throwing()
                    .stub("Calls", "stackCount" + type.descriptor()));
        }
        return stubs;
    }

    private static String name(String call, String suffix, JavaType type) {
        return call + suffix + (type == BYTE_BUFFER ? "" : type.descriptor().substring(1));
    }
}
