package dev.clobber.processor.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * How a program ended.
 *
 * @param exitCode what it returned; 128 and the signal where a signal ended it
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record Outcome(int exitCode, String out, String err) {
    /** Fails unless the program ended with this code. */
    public Outcome requireExit(int expected) {
        assertEquals(expected, exitCode, this::transcript);
        return this;
    }

    /** Fails unless the program succeeded without a word on standard error. */
    public Outcome requireQuiet() {
        assertEquals("", err, this::transcript);
        return requireExit(0);
    }

    /** All that the program said, for messages. */
    public String transcript() {
        return "exit code " + exitCode + "\nout: " + out + "\nerr: " + err;
    }
}
