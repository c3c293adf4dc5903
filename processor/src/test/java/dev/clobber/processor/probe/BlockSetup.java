package dev.clobber.processor.probe;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks the kernel for the memory of {@link Block}, and for the signals of faults. */
final class BlockSetup {
    // asm/unistd_64.h
    private static final int MMAP = 9;
    private static final int RT_SIGACTION = 13;
    private static final int FTRUNCATE = 77;
    private static final int SIGALTSTACK = 131;
    private static final int SETRLIMIT = 160;
    private static final int MEMFD_CREATE = 319;

    // asm-generic/mman.h, resource.h
    private static final int PROT_NONE = 0;
    private static final int PROT_READ_WRITE = 3;
    private static final int PROT_READ_EXECUTE = 5;
    private static final int MAP_SHARED = 1;
    private static final int MAP_PRIVATE = 2;
    private static final int MAP_FIXED = 0x10;
    private static final int MAP_ANONYMOUS = 0x20;
    private static final int MAP_FIXED_NOREPLACE = 0x10_0000;
    private static final int RLIMIT_CORE = 4;

    // asm/signal.h
    private static final long SA_SIGINFO = 4;
    private static final long SA_RESTORER = 0x0400_0000;
    private static final long SA_ONSTACK = 0x0800_0000;
    private static final int SIGNAL_SET_SIZE = 8;

    /** SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGSEGV. */
    private static final List<Integer> FAULTS = List.of(4, 5, 7, 8, 11);

    private BlockSetup() {}

    /** Maps everything; no area is ever writable and executable. */
    static void map() {
        call(
                Block.START,
                MMAP,
                Block.START,
                Block.SIZE,
                PROT_NONE,
                MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE,
                -1);
        data(Block.CONTROL, Block.PAGE);
        data(Block.STATE, Block.PAGE);
        data(Block.MEMORY, Block.MEMORY_SIZE);
        data(Block.SIGNAL_STACK, Block.SIGNAL_STACK_SIZE);
        bytes(Block.ARGUMENTS, Long.BYTES).put("probe\0".getBytes(StandardCharsets.US_ASCII));
        long file = call(MEMFD_CREATE, Block.ARGUMENTS, 0, 0, 0, 0);
        call(FTRUNCATE, file, Block.CODE_SIZE, 0, 0, 0);
        code(Block.CODE_WRITABLE, PROT_READ_WRITE, file);
        code(Block.CODE, PROT_READ_EXECUTE, file);
    }

    private static void data(int address, int size) {
        call(address, MMAP, address, size, PROT_READ_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1);
    }

    private static void code(int address, int protection, long file) {
        call(address, MMAP, address, Block.CODE_SIZE, protection, MAP_SHARED | MAP_FIXED, file);
    }

    /** Lets faults end the process at once, without the JVM's report and without a core. */
    static void dieOfFaults() {
        bytes(Block.ARGUMENTS, 2 * Long.BYTES).putLong(0, 0).putLong(Long.BYTES, 0);
        call(SETRLIMIT, RLIMIT_CORE, Block.ARGUMENTS, 0, 0, 0);
        bytes(Block.BLOCKED_SIGNALS, Long.BYTES).putLong(0, -1);
    }

    /** Lets faults of the calling thread end only the run; the thread gets no other signals any more. */
    static void catchFaults() {
        bytes(Block.ARGUMENTS, 3 * Long.BYTES)
                .putLong(0, Block.SIGNAL_STACK)
                .putLong(Long.BYTES, 0)
                .putLong(2 * Long.BYTES, Block.SIGNAL_STACK_SIZE);
        call(SIGALTSTACK, Block.ARGUMENTS, 0, 0, 0, 0);
        long blocked = -1;
        for (int signal : FAULTS) {
            handle(signal);
            blocked &= ~(1L << signal - 1);
        }
        bytes(Block.BLOCKED_SIGNALS, Long.BYTES).putLong(0, blocked);
        call(Block.RT_SIGPROCMASK, Block.SIG_SETMASK, Block.BLOCKED_SIGNALS, 0, SIGNAL_SET_SIZE, 0);
        bytes(Block.HOST_SIGNALS, Long.BYTES).putLong(0, blocked);
        bytes(Block.CATCHING, Integer.BYTES).putInt(0, 1);
    }

    /** Puts our handler before the one there is, which must be known by then: another thread can fault at any time. */
    private static void handle(int signal) {
        int size = 4 * Long.BYTES;
        ByteBuffer actions = bytes(Block.ARGUMENTS, 2 * size)
                .putLong(0, ProbeNatives.faultHandler())
                .putLong(Long.BYTES, SA_SIGINFO | SA_RESTORER | SA_ONSTACK)
                .putLong(2 * Long.BYTES, ProbeNatives.faultReturn())
                .putLong(3 * Long.BYTES, -1);
        call(RT_SIGACTION, signal, 0, Block.ARGUMENTS + size, SIGNAL_SET_SIZE, 0);
        bytes(Block.HOST_HANDLERS, 64 * Long.BYTES).putLong(signal * Long.BYTES, actions.getLong(size));
        call(RT_SIGACTION, signal, Block.ARGUMENTS, 0, SIGNAL_SET_SIZE, 0);
    }

    /** Memory of the block. */
    static ByteBuffer bytes(int address, int size) {
        return ProbeNatives.buffer(address, size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void call(long expected, int number, long a, long b, long c, long d, long e) {
        long result = call(number, a, b, c, d, e);
        if (result != expected) {
            throw new IllegalStateException(
                    "system call %d gave %#x instead of %#x".formatted(number, result, expected));
        }
    }

    private static long call(int number, long a, long b, long c, long d, long e) {
        long result = ProbeNatives.systemCall(number, a, b, c, d, e, 0);
        if (result < 0) {
            throw new IllegalStateException("system call " + number + " failed with error " + -result);
        }
        return result;
    }
}
