package dev.clobber.processor.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.abi.SystemCallCounts;
import dev.clobber.processor.abi.SystemCalls;
import dev.clobber.processor.ir.IrInterpreter;
import dev.clobber.processor.ir.IrPrinter;
import dev.clobber.processor.ir.Memory;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Program;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What calls of bound methods become, and what start methods do, against a kernel that the test plays. */
class SystemCallsTest {
    private static final String LINUX = """
            interface Linux {
              @Syscall(nr = 0) @Clobbers({"rcx", "r11"}) long read(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;
              @Syscall(nr = 1) @Clobbers({"rcx", "r11"}) long write(int fd, byte[] buf, @Length(of = "buf") long count);
              @Syscall(nr = 1) @Clobbers({"rcx", "r11"}) @Restart int writeAgain(int fd, byte[] buf, @Length(of = "buf") int count);
              @Syscall(nr = 2) @Clobbers({"rcx", "r11"}) int open(String path, int flags, int mode);
              @Syscall(nr = 35) @Clobbers({"rcx", "r11"}) int nanosleep(long[] wanted, long[] left);
              @Syscall(nr = 7) @Clobbers({"rcx", "r11"}) int poll(int[] fds, int count, int milliseconds);
              @Syscall(nr = 39) @Clobbers({"rcx", "r11"}) int getpid();
              @Syscall(nr = 1, gate = Gate.INT_0X80) void exit32(int status);
              @Syscall(nr = 231) @Clobbers({"rcx", "r11"}) @NoReturn void exit(int status);
              @Asm("lea {out}, [{a} + {b}]") @Out("reg") long add(@In("reg") long a, @In("reg") long b);
            }
            """;

    private static Program program(String body) {
        Reading reading = Reading.of("calls", body, LINUX);
        return reading.program("start");
    }

    private static void assertText(String expected, String body) {
        assertEquals(expected, IrPrinter.print(program(body)));
    }

    @Test
    void hello() {
        assertText("""
                entry _start()
                block0:
                    t0L = address of data0
                    t1L = syscall 1(edi=1, rsi=t0L, rdx=14) in Range[least=-4095, greatest=2147479552], at most argument 2
                    syscall 231(edi=0) in Range[least=-9223372036854775808, greatest=9223372036854775807]
                    unreachable
                """, """
                static final String MESSAGE = "Hello, world!\\n";
                static void start(Linux os) {
                  os.write(1, MESSAGE.getBytes(), MESSAGE.length());
                  os.exit(0);
                }
                """);
    }

    @Test
    void theEndOfStartEndsTheProgram() {
        assertText("""
                entry _start()
                block0:
                    t0L = syscall 39() in Range[least=-4095, greatest=2147483647]
                    t1 = LONG_TO_INT t0L
                    if t1 > 3 block1 else block2
                block1:
                    jump block5
                block5:
                    syscall 231(edi=0) in Range[least=-9223372036854775808, greatest=9223372036854775807]
                    unreachable
                block2:
                    jump block5
                """, "static void start(Linux os) { if (os.getpid() > 3) return; }");
    }

    @Test
    void aGateOf32BitsIsNotTrustedBeyondThem() {
        assertText("""
                entry _start()
                block0:
                    int 0x80 1(ebx=5) in Range[least=-9223372036854775808, greatest=9223372036854775807]
                    unreachable
                """, "static void start(Linux os) { os.exit32(5); }");
    }

    /** A kernel that knows a few calls. */
    private static final class Kernel implements IrInterpreter.Outside {
        private final StringBuilder written = new StringBuilder();
        private final List<Long> results = new ArrayList<>();

        @Override
        public long systemCall(Operation.SystemCall call, List<Long> arguments, Memory memory) {
            if (call.number() == 231) {
                throw new IrInterpreter.Exit(arguments.get(0).intValue());
            }
            long result = results.isEmpty() ? 0 : results.remove(0);
            if (call.number() == 1 && result >= 0) {
                written.append(new String(
                        memory.read(arguments.get(1), arguments.get(2).intValue()), StandardCharsets.UTF_8));
                return arguments.get(2);
            }
            return result;
        }
    }

    private static String run(Kernel kernel, Program program, String... arguments) {
        IrInterpreter interpreter = new IrInterpreter(kernel, 100_000);
        long[] parameters = program.functions().get(0).parameters().isEmpty()
                ? new long[0]
                : new long[] {stack(interpreter.memory(), arguments)};
        IrInterpreter.Exit exit = assertThrows(
                IrInterpreter.Exit.class,
                () -> interpreter.run(program.functions().get(0), parameters));
        return kernel.written + "|" + exit.status();
    }

    /** What the kernel puts there: argc, argv, a zero. */
    private static long stack(Memory memory, String... arguments) {
        ByteBuffer stack = ByteBuffer.allocate(8 * (arguments.length + 3)).order(ByteOrder.LITTLE_ENDIAN);
        stack.putLong(arguments.length + 1);
        stack.putLong(memory.add("name\0".getBytes(StandardCharsets.UTF_8)));
        for (String argument : arguments) {
            stack.putLong(memory.add((argument + "\0").getBytes(StandardCharsets.UTF_8)));
        }
        return memory.add(stack.array());
    }

    @Test
    void theCommandLine() {
        Program echo = program("""
                static void start(Linux os, String[] args) {
                  for (String arg : args) print(os, arg);
                  for (int i = 0; i < args.length; i++) { String s = args[i]; byte[] b = s.getBytes(); os.write(1, b, b.length); }
                  all(os, args);
                  print(os, "ä!");
                  byte[] first = args[0].getBytes();
                  os.write(1, java.util.Arrays.copyOfRange(first, 1, first.length), first.length - 1);
                }
                private static void print(Linux os, String text) { byte[] b = text.getBytes(); os.write(1, b, b.length); }
                private static void all(Linux os, String[] args) { print(os, args[args.length - 1]); }
                """);
        assertEquals("onetwoonetwotwoä!ne|0", run(new Kernel(), echo, "one", "two"));
        assertEquals("öäöäöää!|0", run(new Kernel(), program("""
                static void start(Linux os, String[] args) {
                  for (int i = 0; i < 3; i++) { byte[] b = args[0].getBytes(); os.write(1, b, b.length); }
                  os.write(1, "ä!".getBytes(), 3);
                }
                """), "öä"));
    }

    private static String thrown(String body, Long... results) {
        Program program = program("static void start(Linux os) { " + body + " }");
        Kernel kernel = new Kernel();
        kernel.results.addAll(List.of(results));
        IrInterpreter interpreter = new IrInterpreter(kernel, 100_000);
        RuntimeException end = assertThrows(
                RuntimeException.class,
                () -> interpreter.run(program.functions().get(0)));
        return end.getMessage();
    }

    @Test
    void whatTheJvmWouldThrow() {
        String errno = "T.java:4: dev.clobber.runtime.ErrnoException: read failed";
        String count = "T.java:4: java.lang.IndexOutOfBoundsException: `count` is out of bounds of `buf`";
        String size =
                "T.java:4: java.lang.IndexOutOfBoundsException: `wanted` is too small, for the kernel takes 16 bytes";
        assertEquals(errno, thrown("os.read(0, new byte[3], 3);", -1L));
        assertEquals(errno, thrown("os.read(0, new byte[3], 3);", -4095L));
        assertEquals("exit 0", thrown("os.read(0, new byte[3], 3);", 3L));
        assertEquals("exit 0", thrown("os.read(0, null, 0);", 0L));
        assertEquals(count, thrown("os.read(0, null, 1);", 0L));
        assertEquals(count, thrown("os.read(0, new byte[3], 4);", 0L));
        assertEquals(count, thrown("int n = os.getpid(); os.read(0, new byte[3], n);", -5L));
        assertEquals(count, thrown("long n = os.getpid(); os.read(0, new byte[3], n);", 4L));
        assertEquals("exit 0", thrown("int n = os.getpid(); os.read(0, new byte[3], n);", 3L));
        assertEquals(size, thrown("os.nanosleep(new long[1], null);"));
        assertEquals("exit 0", thrown("os.nanosleep(new long[2], null);"));
        assertEquals("exit 0", thrown("os.nanosleep(null, new long[2]);"));
        assertEquals("exit 0", thrown("os.poll(new int[4], 2, 0);"));
        assertEquals(
                "T.java:4: java.lang.IndexOutOfBoundsException: `count` is out of bounds of `fds`",
                thrown("os.poll(new int[5], 3, 0);"));
        assertEquals(
                "T.java:4: java.lang.IllegalArgumentException: the slice ends before it begins",
                thrown("byte[] b = {1, 2}; os.write(1, java.util.Arrays.copyOfRange(b, os.getpid(), 1), 0);", 2L));
        assertEquals(
                "T.java:4: java.lang.ArrayIndexOutOfBoundsException: index out of bounds",
                thrown("byte[] b = {1, 2}; os.write(1, java.util.Arrays.copyOfRange(b, 0, os.getpid()), 0);", 3L));
        assertEquals(
                "T.java:4: java.lang.ArrayIndexOutOfBoundsException: index out of bounds",
                thrown("byte[] b = {1, 2}; os.write(1, java.util.Arrays.copyOfRange(b, os.getpid(), 1), 0);", -1L));
    }

    @Test
    void whatIsInterruptedIsRepeated() {
        Program program = program("static void start(Linux os) { os.exit(os.writeAgain(1, \"ab\".getBytes(), 2)); }");
        Kernel kernel = new Kernel();
        kernel.results.addAll(List.of(-4L, -4L, 0L));
        assertEquals("ab|2", run(kernel, program));
        kernel = new Kernel();
        kernel.results.add(-5L);
        assertEquals("|-5", run(kernel, program));
    }

    @Test
    void arraysThatNobodyWritesAreSharedAndOthersAreNot() {
        Program program = program("""
                static void start(Linux os) {
                  byte[] a = "ab".getBytes();
                  byte[] b = {'a', 'b'};
                  byte[] c = "ab".getBytes();
                  c[0]++;
                  os.write(1, a, 2); os.write(1, b, 2); os.write(1, c, 2);
                }
                """);
        String text = IrPrinter.print(program);
        assertTrue(text.contains("address of data0") && !text.contains("data1"), text);
        assertTrue(text.contains("slot0[2]") && !text.contains("slot1"), text);
        assertEquals("ababbb|0", run(new Kernel(), program));
    }

    @Test
    void theTableOfCountsNamesArgumentsOfCalls() {
        assertTrue(SystemCallCounts.all().size() > 10);
        SystemCallCounts.all().forEach((name, argument) -> {
            SystemCall call = SystemCalls.x86_64().byName(name).orElseThrow();
            assertEquals(SystemCall.Result.BYTES, call.result(), name);
            assertTrue(
                    call.arguments().stream().anyMatch(known -> known.name().equals(argument)),
                    () -> name + " has no argument " + argument);
        });
    }
}
