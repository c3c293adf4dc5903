package dev.clobber.processor.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * The child's side of a {@link ProbeProcess}: for each line of standard input one line on standard output, as soon as it is known.
 */
final class ProbeWorker {
    /** What an answer begins with, so that the JVM's own words are not taken for one. */
    static final String ANSWER = "probe: ";

    private ProbeWorker() {}

    /** Answers until there is no more work. */
    static void serve(UnaryOperator<String> work) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            for (String item = in.readLine(); item != null; item = in.readLine()) {
                out.println(ANSWER + work.apply(item).replace('\n', ' '));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
