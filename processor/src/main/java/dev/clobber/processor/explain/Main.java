package dev.clobber.processor.explain;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What {@code java -jar clobber-processor.jar} runs. */
public final class Main {
    private static final String USAGE = "usage: java -jar clobber-processor.jar explain\n"
            + "reads Intel syntax from standard input and prints the bytes and effects of each line as a JSON object,\n"
            + "for example: echo 'add rax, rbx' | java -jar clobber-processor.jar explain";

    private Main() {}

    /**
     * Runs the command that is named.
     *
     * @param arguments {@code explain}
     */
    public static void main(String[] arguments) {
        if (arguments.length != 1 || !arguments[0].equals("explain")) {
            System.err.println(USAGE);
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try {
            explain(new InputLines(new BufferedInputStream(System.in, 1 << 16)), out);
        } catch (IOException e) {
            System.err.println("standard input cannot be read: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Each line is answered before the next is waited for, so that the command can serve another program. */
    private static void explain(InputLines lines, PrintStream out) throws IOException {
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            out.print(Explanation.of(line.get()) + "\n");
            out.flush();
            if (out.checkError()) {
                // Nobody reads any more.
                return;
            }
        }
    }
}
