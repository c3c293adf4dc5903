package dev.clobber.processor.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.abi.KernelArgument.Direction;
import dev.clobber.processor.abi.SystemCall.Blocking;
import dev.clobber.processor.abi.SystemCall.Eintr;
import dev.clobber.processor.abi.SystemCall.Result;
import dev.clobber.processor.abi.SystemCall.Returns;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SystemCallsTest {
    private static final SystemCalls X86_64 = SystemCalls.x86_64();
    private static final SystemCalls I386 = SystemCalls.i386();

    private static SystemCall x86_64(String name) {
        return X86_64.byName(name).orElseThrow();
    }

    private static Extent extent(SystemCalls table, String call, int argument) {
        return table.byName(call).orElseThrow().arguments().get(argument).extent();
    }

    @Test
    void isSound() {
        assertEquals(List.of(), X86_64.faults());
        assertEquals(List.of(), I386.faults());
    }

    @Test
    void findsByNumberAndByName() {
        assertEquals("write", X86_64.byNumber(1).orElseThrow().name());
        assertEquals(257, x86_64("openat").number());
        assertEquals("write", I386.byNumber(4).orElseThrow().name());
        assertTrue(X86_64.byNumber(-1).isEmpty());
        assertTrue(X86_64.byNumber(337).isEmpty());
        assertTrue(X86_64.byName("wirte").isEmpty());
        assertTrue(X86_64.byName("socketcall").isEmpty());
    }

    @Test
    void listsEveryCallOnceInTheOrderOfNumbers() {
        for (SystemCalls table : List.of(X86_64, I386)) {
            List<Integer> numbers = table.all().stream().map(SystemCall::number).toList();
            assertEquals(numbers.stream().sorted().distinct().toList(), numbers);
            assertEquals(table.all().size(), table.names().size());
            assertTrue(table.all().stream()
                    .allMatch(call -> table.byName(call.name()).orElseThrow() == call));
        }
    }

    @Test
    void knowsWhatReadPromises() {
        SystemCall read = x86_64("read");
        assertEquals(Result.BYTES, read.result());
        assertFalse(read.neverFails());
        assertEquals(Returns.RETURNS, read.returns());
        assertEquals(Blocking.FOREVER, read.blocking());
        assertEquals(Eintr.RESTART, read.eintr());
        assertEquals("1.0", read.since().orElseThrow());
        assertTrue(read.hazard().isEmpty());
        KernelArgument buf = read.arguments().get(1);
        assertEquals(
                new KernelArgument(
                        "buf",
                        "char *",
                        64,
                        Direction.WRITE,
                        true,
                        false,
                        false,
                        false,
                        new Extent.Counted(2, 1, true)),
                buf);
    }

    @Test
    void knowsCallsThatDoNotSimplyComeBack() {
        assertEquals(Returns.NEVER, x86_64("exit_group").returns());
        assertEquals(Result.NONE, x86_64("exit_group").result());
        assertEquals(Returns.ON_SUCCESS_NOT, x86_64("execve").returns());
        assertEquals(Returns.TWICE, x86_64("fork").returns());
        assertEquals(Returns.CONDITIONAL, x86_64("reboot").returns());
        assertTrue(x86_64("getpid").neverFails());
    }

    @Test
    void knowsAddressesInIntegers() {
        KernelArgument munmap = x86_64("munmap").arguments().get(0);
        assertTrue(munmap.pointer());
        assertEquals(Direction.NONE, munmap.direction());
        assertEquals(Extent.NONE, munmap.extent());
        KernelArgument ioctl = x86_64("ioctl").arguments().get(2);
        assertTrue(ioctl.opaque());
        assertFalse(ioctl.pointer());
        assertEquals(Direction.READ_WRITE, ioctl.direction());
        assertEquals(Extent.UNKNOWN, ioctl.extent());
    }

    @Test
    void knowsMemoryThatHoldsAddressesOrIsUsedLater() {
        assertTrue(x86_64("writev").arguments().get(1).indirect());
        assertFalse(x86_64("write").arguments().get(1).indirect());
        assertTrue(x86_64("io_submit").arguments().get(2).later());
        assertTrue(x86_64("set_tid_address").arguments().get(0).later());
        assertFalse(x86_64("read").arguments().get(1).later());
    }

    @Test
    void measuresMemory() {
        assertEquals(new Extent.Fixed(144), extent(X86_64, "fstat", 1));
        assertEquals(new Extent.Fixed(8), extent(X86_64, "pipe2", 0));
        assertEquals(new Extent.Fixed(32), extent(X86_64, "utimensat", 2));
        assertEquals(new Extent.Counted(1, 8, false), extent(X86_64, "poll", 0));
        assertEquals(new Extent.Counted(2, 12, false), extent(X86_64, "epoll_wait", 1));
        assertEquals(new Extent.Counted(2, 16, false), extent(X86_64, "writev", 1));
        assertEquals(new Extent.Counted(3, 1, false), extent(X86_64, "openat2", 2));
        assertEquals(Extent.NUL_TERMINATED, extent(X86_64, "openat", 1));
        assertEquals(Extent.UNKNOWN, extent(X86_64, "msgrcv", 1));
        assertEquals(Extent.UNKNOWN, extent(X86_64, "accept", 1));
        assertEquals(new Extent.Fixed(4), extent(X86_64, "accept", 2));
    }

    @Test
    void remeasuresMemoryForI386() {
        assertEquals(new Extent.Fixed(96), extent(I386, "fstat64", 1));
        assertEquals(new Extent.Fixed(8), extent(I386, "clock_gettime", 1));
        assertEquals(new Extent.Fixed(16), extent(I386, "clock_gettime64", 1));
        assertEquals(new Extent.Fixed(8), extent(I386, "ugetrlimit", 1));
        assertEquals(new Extent.Counted(2, 8, false), extent(I386, "writev", 1));
        assertEquals(5, I386.byName("pread64").orElseThrow().arguments().size());
        assertTrue(I386.all().stream()
                .flatMap(call -> call.arguments().stream())
                .allMatch(argument -> argument.bits() <= 32));
    }

    @Test
    void offersTheVdsoOnX86_64Only() {
        Set<String> vdso = new HashSet<>();
        X86_64.all().stream().filter(SystemCall::vdso).forEach(call -> vdso.add(call.name()));
        assertEquals(Set.of("clock_getres", "clock_gettime", "getcpu", "getrandom", "gettimeofday", "time"), vdso);
        assertTrue(I386.all().stream().noneMatch(SystemCall::vdso));
    }

    @Test
    void saysWhatACallDoesToAVirtualMachine() {
        Hazard exit = x86_64("exit").hazard().orElseThrow();
        assertEquals(Hazard.Level.ERROR, exit.level());
        assertEquals("lifecycle", exit.tag());
        assertTrue(exit.help().orElseThrow().startsWith("use exit_group"), exit::toString);
        assertEquals(Hazard.Level.WARN, x86_64("close").hazard().orElseThrow().level());
        assertEquals(
                x86_64("setuid").hazard(), I386.byName("setuid32").orElseThrow().hazard());
        Stream.of(X86_64, I386)
                .flatMap(table -> table.all().stream())
                .flatMap(call -> call.hazard().stream())
                .forEach(SystemCallsTest::checkWording);
    }

    /** The texts go into compiler messages, behind {@code note:} and {@code help:}. */
    private static void checkWording(Hazard hazard) {
        for (String text :
                Stream.concat(Stream.of(hazard.why()), hazard.help().stream()).toList()) {
            assertFalse(text.endsWith("."), text);
            assertFalse(text.contains("  "), text);
            assertTrue(text.length() > 10, text);
            assertTrue(text.matches("[^A-Z].*|ARCH_.*|F_SETFL.*|MADV_.*|SYSLOG_.*"), text);
        }
    }

    @Test
    void keepsItsShape() {
        for (SystemCalls table : List.of(X86_64, I386)) {
            for (SystemCall call : table.all()) {
                assertTrue(call.arguments().size() <= 6, call::toString);
                assertTrue(call.known() || call.arguments().isEmpty(), call::toString);
                assertTrue(call.result() == Result.NONE == (call.returns() == Returns.NEVER), call::toString);
                call.arguments().forEach(argument -> checkArgument(call, argument));
            }
        }
    }

    private static void checkArgument(SystemCall call, KernelArgument argument) {
        assertTrue(Set.of(8, 16, 32, 64).contains(argument.bits()), call::toString);
        assertEquals(
                argument.type().contains("*"),
                argument.pointer() && !argument.type().matches("unsigned long|__sighandler_t"));
        boolean memory = argument.direction() != Direction.NONE;
        assertEquals(memory, !argument.extent().equals(Extent.NONE), call::toString);
        assertTrue(memory || !argument.indirect() && !argument.later(), call::toString);
        if (argument.extent() instanceof Extent.Fixed fixed) {
            assertTrue(fixed.bytes() > 0, call::toString);
        } else if (argument.extent() instanceof Extent.Counted counted) {
            KernelArgument counter = call.arguments().get(counted.argument());
            assertTrue(counted.unit() > 0, call::toString);
            assertFalse(counter.pointer() || counter.opaque() || counter.type().contains("*"), call::toString);
            assertTrue(!counted.filledToResult() || argument.direction() == Direction.WRITE, call::toString);
            assertTrue(!counted.filledToResult()
                    || Set.of(Result.BYTES, Result.VALUE).contains(call.result()));
        } else if (argument.extent() instanceof Extent.NulTerminated) {
            assertEquals(Direction.READ, argument.direction(), call::toString);
        }
    }
}
