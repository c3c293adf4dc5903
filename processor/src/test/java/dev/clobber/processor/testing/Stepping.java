package dev.clobber.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Steps through a function with gdb, which must find the caller and its registers from each instruction. */
public final class Stepping {
    /** For each instruction of a function that main calls, compares the frame above it with what held on entry. */
    private static final String SCRIPT = """
            import gdb
            gdb.execute("set confirm off")
            gdb.execute("break main")
            gdb.execute("run")
            gdb.execute("break *'FUNCTION'")
            gdb.execute("continue")
            names = ("rbx", "rbp", "r12", "r13", "r14", "r15")
            value = lambda text: int(gdb.parse_and_eval(text)) & (1 << 64) - 1
            expected = {name: value("$" + name) for name in names}
            expected["rsp"] = value("$rsp") + 8
            expected["rip"] = value("*(unsigned long *) $rsp")
            steps, bad = 0, 0
            while gdb.selected_frame().name() != "main":
                if gdb.selected_frame().name() != "FUNCTION":
                    gdb.execute("stepi", to_string=True)
                    continue
                older = gdb.selected_frame().older()
                seen = {name: int(older.read_register(name)) & (1 << 64) - 1 for name in expected} if older else {}
                if seen != expected or older.name() != "main":
                    bad += 1
                steps += 1
                gdb.execute("stepi", to_string=True)
            print("\\nsteps %d bad %d in %s" % (steps, bad, gdb.selected_frame().name()))
            gdb.execute("kill")
            """;

    private Stepping() {}

    /**
     * Steps through a function.
     *
     * @param function by its symbol; what it calls is passed over
     * @param directory with the program {@code main}
     * @param arguments of that
     * @return for example {@code steps 10 bad 0 in main}
     */
    public static String through(String function, Path directory, String... arguments) {
        try {
            Files.writeString(directory.resolve("step.py"), SCRIPT.replace("FUNCTION", function));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command =
                new ArrayList<>(List.of("gdb", "-nx", "-q", "-batch", "-x", "step.py", "--args", "./main"));
        command.addAll(List.of(arguments));
        Outcome outcome = Tools.run(directory, command.toArray(new String[0]));
        return outcome.out()
                .lines()
                .filter(line -> line.startsWith("steps "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(outcome.transcript()));
    }
}
