package dev.clobber.processor.probe;

import dev.clobber.processor.isa.Encoder;
import dev.clobber.processor.testing.Jdk;
import dev.clobber.processor.testing.Places;
import dev.clobber.processor.testing.Tools;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A JVM that works through a list and may die of any item: then the next one goes on behind it.
 *
 * <p>The class that does the work has a {@code main} that calls {@link ProbeWorker#serve}.
 */
final class ProbeProcess {
    private static final int SIGNALLED = 128;

    private final Path directory;
    private final Class<?> worker;
    private final Jdk jdk;
    private final long patienceSeconds;

    /**
     * Prepares a child JVM.
     *
     * @param directory for its files
     * @param worker its main class
     * @param jdk whose {@code java} it is
     * @param patienceSeconds how long one item may take; then the child is killed, which counts as death by SIGKILL
     */
    ProbeProcess(Path directory, Class<?> worker, Jdk jdk, long patienceSeconds) {
        this.directory = directory;
        this.worker = worker;
        this.jdk = jdk;
        this.patienceSeconds = patienceSeconds;
        ProbeLibrary.write(directory);
    }

    /** Skips the calling test unless this machine can be probed. */
    static void requireMachine() {
        String system = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
        if (!system.equals("Linux on amd64")) {
            Tools.skip("this is " + system + ", and machine code for Linux on amd64 cannot be probed here");
        }
        if (!ProbeMachine.features().contains("xsave")) {
            Tools.skip("this processor or system has no XSAVE");
        }
    }

    /** Works through all items, each one line of text; answers in their order. */
    List<ProbeAnswer> run(List<String> items) {
        List<ProbeAnswer> answers = new ArrayList<>();
        while (answers.size() < items.size()) {
            int start = answers.size();
            runChild(items, answers);
            if (answers.size() == start) {
                throw new AssertionError("no progress at item " + start);
            }
        }
        return answers;
    }

    private void runChild(List<String> items, List<ProbeAnswer> answers) {
        try {
            Path work = Files.write(directory.resolve("work.txt"), items.subList(answers.size(), items.size()));
            Path errors = directory.resolve("errors.txt");
            Process child = new ProcessBuilder(command())
                    .directory(directory.toFile())
                    .redirectInput(work.toFile())
                    .redirectError(errors.toFile())
                    .start();
            try (Watchdog watchdog = new Watchdog(child, patienceSeconds)) {
                read(child, watchdog, items, answers);
                end(child, errors, items, answers);
            } finally {
                child.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Process child, Watchdog watchdog, List<String> items, List<ProbeAnswer> answers)
            throws IOException {
        BufferedReader out = child.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(ProbeWorker.ANSWER)) {
                watchdog.progress();
                int index = answers.size();
                answers.add(new ProbeAnswer(index, items.get(index), line.substring(ProbeWorker.ANSWER.length()), 0));
            }
        }
    }

    private void end(Process child, Path errors, List<String> items, List<ProbeAnswer> answers) throws IOException {
        int exit = exit(child);
        if (exit > SIGNALLED && answers.size() < items.size()) {
            int index = answers.size();
            answers.add(new ProbeAnswer(index, items.get(index), "", exit - SIGNALLED));
        } else if (exit != 0 || answers.size() < items.size()) {
            throw new AssertionError(worker.getName() + " ended with " + exit + " after " + answers.size() + " of "
                    + items.size() + " items\n" + Files.readString(errors));
        }
    }

    private static int exit(Process child) {
        try {
            if (!child.waitFor(1, TimeUnit.MINUTES)) {
                throw new AssertionError("the child has closed its output and does not end");
            }
            return child.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(jdk.program("java"), "-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(List.of(
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + directory.resolve("hs_err_%p.log"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Places.path(directory, Places.of(ProbeProcess.class), Places.of(Encoder.class), Places.annotations()),
                worker.getName()));
        return command;
    }
}
