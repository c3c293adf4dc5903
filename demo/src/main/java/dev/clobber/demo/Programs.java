package dev.clobber.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The programs of {@code dev.clobber.demo.programs}, which javac wrote beside the classes: run as they are, and on the JVM. */
final class Programs {
    private static final List<ProgramRun> RUNS = List.of(
            ProgramRun.of("hello"),
            ProgramRun.of("hello-overlapped"),
            ProgramRun.of("hello-packed"),
            ProgramRun.of("greeting"),
            ProgramRun.of("greeting-overlapped"),
            ProgramRun.of("greeting-packed"),
            ProgramRun.of("direct"),
            ProgramRun.of("true"),
            ProgramRun.of("cat").reading("one\ntwo\n"),
            ProgramRun.of("echo", "one", "two"),
            ProgramRun.of("count-lines").reading("one\ntwo\n"),
            ProgramRun.of("crc32c").reading("123456789"),
            ProgramRun.of("numbers", "-1234567"),
            ProgramRun.of("yes").listened("y\n".length() * 3),
            ProgramRun.of("argument", "one"),
            ProgramRun.of("argument"));

    private static final List<String> OBJECTS = List.of("hello.o", "sum.o");

    /** A line for each run, then whether the JVM agrees. */
    List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try (NativeFiles files = new NativeFiles()) {
            for (ProgramRun run : RUNS) {
                ProgramRun.End end = run.natively(files.program(run.program()));
                lines.add(line(files.size(run.program()), run.toString()) + "  " + told(run, end));
                ProgramRun.End onJvm = run.onJvm();
                if (!end.out().equals(onJvm.out()) || run.isHeardOut() && end.status() != onJvm.status()) {
                    others.add("on the JVM " + run + " is otherwise: " + told(run, onJvm));
                }
            }
            for (String object : OBJECTS) {
                lines.add(line(files.size(object), object) + "  to be linked with C");
            }
        }
        lines.add(
                others.isEmpty()
                        ? "the same methods on the JVM: the same output and status, " + RUNS.size() + " times"
                        : String.join("\n", others));
        return lines;
    }

    private static String line(int size, String what) {
        return String.format("%4d bytes  %-26s", size, what);
    }

    private static String told(ProgramRun run, ProgramRun.End end) {
        String said = (end.out() + end.err()).strip().replace("\n", ", ");
        boolean isStatusTold = run.isHeardOut() && (end.status() != 0 || said.isEmpty());
        return said + (isStatusTold ? (said.isEmpty() ? "" : ", ") + "status " + end.status() : "");
    }
}
