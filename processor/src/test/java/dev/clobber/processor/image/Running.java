package dev.clobber.processor.image;

import dev.clobber.processor.testing.Outcome;
import dev.clobber.processor.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs programs. */
final class Running {
    private Running() {}

    /** Skips the calling test unless machine code for x86-64 can run here. */
    static void require() {
        String system = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
        if (!system.equals("Linux on amd64")) {
            Tools.skip("this is " + system);
        }
    }

    static Path write(Path directory, Image image) throws IOException {
        Path file = directory.resolve("program");
        Files.deleteIfExists(file);
        Files.write(file, image.file());
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
        return file;
    }

    static Outcome run(Path directory, Image image, String... arguments) throws IOException {
        return runWithInput(directory, image, "", arguments);
    }

    static Outcome runWithInput(Path directory, Image image, String input, String... arguments) throws IOException {
        Path file = directory.resolve("input");
        Files.writeString(file, input);
        List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$0\" \"$@\" < " + file));
        command.add(write(directory, image).toString());
        command.addAll(List.of(arguments));
        return Tools.run(directory, command.toArray(new String[0]));
    }
}
