package dev.clobber.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
            while gdb.selected_frame().name() == "FUNCTION":
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
     * @param directory with the program {@code main}
     * @return for example {@code steps 10 bad 0 in main}
     */
    public static String through(String function, Path directory) {
        try {
            Files.writeString(directory.resolve("step.py"), SCRIPT.replace("FUNCTION", function));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Outcome outcome = Tools.run(directory, "gdb", "-nx", "-q", "-batch", "-x", "step.py", "./main");
        return outcome.out()
                .lines()
                .filter(line -> line.startsWith("steps "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(outcome.transcript()));
    }
}
