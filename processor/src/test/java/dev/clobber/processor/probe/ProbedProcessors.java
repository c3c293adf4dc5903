package dev.clobber.processor.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processors that the table was held against when it was made, {@code probed-processors.txt}. */
final class ProbedProcessors {
    private static final String RESOURCE = "probed-processors.txt";

    private ProbedProcessors() {}

    /** Vendor and family of the processor at hand: {@code AuthenticAMD 25}. */
    static String here() {
        try {
            String cpus = Files.readString(Path.of("/proc/cpuinfo"));
            return field(cpus, "vendor_id") + " " + field(cpus, "cpu family");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(String cpus, String name) {
        return cpus.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    /** Whether the processor at hand is one of them. */
    static boolean haveThisOne() {
        try (InputStream in = ProbedProcessors.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .anyMatch(line -> line.startsWith(here() + " ;"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
