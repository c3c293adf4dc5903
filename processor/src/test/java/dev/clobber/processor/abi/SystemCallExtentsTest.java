package dev.clobber.processor.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.abi.KernelArgument.Direction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The running kernel as the oracle for extents: it faults on a buffer that is one byte too short, and not before. */
class SystemCallExtentsTest {
    private static final int EFAULT = -14;
    /** EPERM, ENOSYS, EOPNOTSUPP: what containers, old kernels and file systems answer instead. */
    private static final Set<Long> REFUSALS = Set.of(-1L, -38L, -95L);

    /** A line of {@code extents.cases.txt}, with what the table says of the argument under test. */
    private record Case(
            SystemCallLine line, int abi, SystemCall call, List<String> words, int bytes, KernelArgument argument) {

        static Case of(SystemCallLine line, int abi) {
            List<String> words = List.of(line.field(1).split(" "));
            SystemCalls table = abi == 64 ? SystemCalls.x86_64() : SystemCalls.i386();
            SystemCall call = table.byName(words.get(0)).orElseThrow(() -> new AssertionError(line.problem("which?")));
            List<String> arguments = words.subList(1, words.size());
            int tested = 0;
            while (!arguments.get(tested).startsWith("@")) {
                tested++;
            }
            KernelArgument argument = call.arguments().get(tested);
            return new Case(line, abi, call, arguments, bytes(line, argument, arguments, tested), argument);
        }

        private static int bytes(SystemCallLine line, KernelArgument argument, List<String> arguments, int tested) {
            if (argument.extent() instanceof Extent.Fixed fixed) {
                return fixed.bytes();
            } else if (argument.extent() instanceof Extent.Counted counted) {
                return Integer.parseInt(arguments.get(counted.argument())) * counted.unit();
            } else if (argument.extent() instanceof Extent.NulTerminated) {
                return arguments.get(tested).length() - 1;
            }
            throw new AssertionError(line.problem("nothing to prove of " + argument));
        }

        String command(int size) {
            return abi + " " + call.number() + " " + size + " " + String.join(" ", words) + "\n";
        }

        boolean lessMaySuffice() {
            return line.field(3).equals("less");
        }

        String message(String what) {
            return line.problem(
                    "int 0x80 ".repeat(abi == 32 ? 1 : 0) + call.name() + " with " + bytes + " bytes " + what);
        }
    }

    /** What the program saw: the result, and which bytes of the buffer changed. */
    private record Seen(long result, long from, long to) {
        static Seen of(String line) {
            long[] numbers =
                    Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
            return new Seen(numbers[0], numbers[1], numbers[2]);
        }
    }

    @Test
    void theKernelReachesAsFarAsTheTableSays(@TempDir Path directory) throws IOException, InterruptedException {
        proves(directory, 64, 130);
    }

    @Test
    void int0x80ReachesAsFarAsTheTableSays(@TempDir Path directory) throws IOException, InterruptedException {
        proves(directory, 32, 130);
    }

    private static void proves(Path directory, int abi, int atLeast) throws IOException, InterruptedException {
        Path program = program(directory);
        String getpid = abi == 64 ? "64 39 0\n" : "32 20 0\n";
        SystemCallGcc.Outcome works = SystemCallGcc.run(directory, getpid, List.of(program.toString()));
        if (works.status() != 0 || works.output().startsWith("-")) {
            SystemCallGcc.skip("this kernel does not let " + abi + "-bit system calls through: " + works);
        }
        List<Case> cases = cases(abi);
        StringBuilder input = new StringBuilder();
        cases.forEach(c -> input.append(c.command(c.bytes)).append(c.command(c.bytes - 1)));
        SystemCallGcc.Outcome outcome = SystemCallGcc.run(directory, input.toString(), List.of(program.toString()));
        List<String> lines = outcome.output().lines().toList();
        assertEquals(0, outcome.status(), outcome.output());
        assertEquals(2 * cases.size(), lines.size());
        List<String> refused = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Seen whole = Seen.of(lines.get(2 * i));
            if (REFUSALS.contains(whole.result())) {
                refused.add(cases.get(i).call().name() + ": " + whole.result());
            } else {
                check(cases.get(i), whole, Seen.of(lines.get(2 * i + 1)), failures);
            }
        }
        if (!refused.isEmpty()) {
            System.err.println("NOT PROVED, for the kernel refuses them here: " + refused);
        }
        assertEquals("", String.join("\n", failures));
        assertTrue(cases.size() - refused.size() >= atLeast, cases.size() + " cases, refused " + refused);
    }

    private static void check(Case c, Seen whole, Seen less, List<String> failures) {
        String expected = c.line.field(2);
        if (expected.equals("-") ? whole.result() < 0 : whole.result() != Long.parseLong(expected)) {
            failures.add(c.message("gives " + whole.result()));
            return;
        }
        if (!c.lessMaySuffice() && less.result() == whole.result()) {
            failures.add(c.message("gives " + whole.result() + ", and so it does with one less"));
        }
        if (less.result() < 0 && less.result() != whole.result() && less.result() != EFAULT) {
            failures.add(c.message("but one gives " + less.result()));
        }
        boolean filled = c.argument.extent() instanceof Extent.Counted counted && counted.filledToResult();
        long end = filled ? Math.max(0, whole.result()) : c.bytes;
        if (whole.to() > (c.argument.direction().writes() ? end : 0)) {
            failures.add(c.message("gives " + whole.result() + " and changes byte " + (whole.to() - 1)));
        }
        if (whole.from() < 0) {
            failures.add(c.message("changes what is before it"));
        }
        if (c.argument.direction() == Direction.WRITE && whole.to() == 0 && !c.lessMaySuffice()) {
            failures.add(c.message("writes nothing"));
        }
    }

    private static List<Case> cases(int abi) throws IOException {
        String name = "extents.cases.txt";
        return SystemCallLine.of(name, SystemCallGcc.resource(name)).stream()
                .filter(line -> Set.of("both", "" + abi).contains(line.field(0)))
                .map(line -> Case.of(line, abi))
                .toList();
    }

    private static Path program(Path directory) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("extents.c"), SystemCallGcc.resource("extents.c"));
        SystemCallGcc.Outcome outcome =
                SystemCallGcc.gcc(directory, "-O1", "-Wall", "-o", "extents", "extents.c", "-lrt");
        if (outcome.status() != 0) {
            SystemCallGcc.skip("gcc does not compile for x86-64 Linux here: " + outcome.output());
        }
        return directory.resolve("extents");
    }
}
