package dev.clobber.processor.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.testing.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only a JVM of its own should go through. */
class ProgramsTest {
    @Test
    void aStackThatOverflows() {
        Outcome outcome = Program.compile("Deep").run(List.of());
        assertEquals("deep enough: true\n", outcome.requireQuiet().out());
    }

    @Test
    void whatNeverReturns() {
        Program leave = Program.compile("Leave");
        for (String call : List.of("exit_group", "leave", "interrupt")) {
            Outcome outcome = leave.run(List.of(), call, "42");
            assertEquals("going", outcome.requireExit(42).out());
            assertEquals("", outcome.err());
        }
        leave.run(List.of(), "leave", "-1").requireExit(255);
    }

    @Test
    void signalsInterruptOrDoNot() {
        Outcome outcome = Program.compile("Interrupted").run(List.of());
        assertEquals("""
                nanosleep: nanosleep: EINTR (4): Interrupted system call
                remaining told: true
                raw nanosleep: -4
                epoll_wait: epoll_wait: EINTR (4): Interrupted system call
                nanosleep @Restart: 0
                epoll_wait @Restart: 0
                epoll_wait @Restart, no buffer: 0
                another error @Restart: nanosleep: EFAULT (14): Bad address
                handled: true
                """, outcome.requireQuiet().out());
    }

    @Test
    void buffersWhereLowMemoryIsTaken() {
        String out = Program.compile("Low").run(List.of()).requireQuiet().out();
        assertEquals("taken: true\n".repeat(3) + "\0".repeat((1 << 20) - 1) + "\n", out);
    }
}
