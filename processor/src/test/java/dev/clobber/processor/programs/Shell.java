package dev.clobber.processor.programs;

import dev.clobber.processor.testing.Outcome;
import dev.clobber.processor.testing.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs many commands by one shell: a process costs a millisecond then. */
final class Shell {
    /** A program without an end stops. */
    private static final int SECONDS_OF_PROCESSOR = 20;

    private Shell() {}

    /**
     * How a command ended.
     *
     * @param status 128 and the signal where a signal ended it
     * @param out standard output, a char a byte
     * @param err standard error, as UTF-8
     */
    record End(int status, String out, String err) {
        @Override
        public String toString() {
            return "status " + status + "\nout: " + shortened(out) + "\nerr: " + err;
        }

        private static String shortened(String text) {
            return text.length() <= 2000 ? text : text.substring(0, 2000) + "... (" + text.length() + " bytes)";
        }
    }

    /**
     * Runs commands one after the other, each in a shell of its own.
     *
     * @param directory where they run
     * @param files where their outputs go; empty, and elsewhere
     * @param prologue is before each
     */
    static List<End> run(Path directory, Path files, String prologue, List<String> commands) {
        StringBuilder script = new StringBuilder("ulimit -c 0\nulimit -t " + SECONDS_OF_PROCESSOR + "\n" + prologue);
        for (int i = 0; i < commands.size(); i++) {
            String file = files.resolve(Integer.toString(i)).toString();
            script.append("(\n" + commands.get(i) + "\n) >" + file + ".out 2>" + file + ".err; echo $? >" + file
                    + ".status\n");
        }
        try {
            Path path = files.resolve("script");
            Files.writeString(path, script);
            Outcome outcome = Tools.run(directory, "bash", path.toString());
            outcome.requireExit(0);
            List<End> ends = new ArrayList<>();
            for (int i = 0; i < commands.size(); i++) {
                ends.add(end(files, i));
            }
            return ends;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a directory of outputs. */
    static void delete(Path files) throws IOException {
        try (Stream<Path> all = Files.walk(files)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static End end(Path files, int number) throws IOException {
        byte[] out = Files.readAllBytes(files.resolve(number + ".out"));
        byte[] err = Files.readAllBytes(files.resolve(number + ".err"));
        String status = Files.readString(files.resolve(number + ".status"));
        return new End(
                Integer.parseInt(status.strip()),
                new String(out, StandardCharsets.ISO_8859_1),
                new String(err, StandardCharsets.UTF_8));
    }
}
