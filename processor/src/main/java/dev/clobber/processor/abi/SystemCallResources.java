package dev.clobber.processor.abi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The four texts that make up the tables of system calls.
 *
 * @param x86_64 {@code linux-x86-64.syscalls}
 * @param i386 {@code linux-i386.syscalls}
 * @param types {@code linux.types}
 * @param hazards {@code linux.hazards}
 */
record SystemCallResources(String x86_64, String i386, String types, String hazards) {
    static final String X86_64 = "linux-x86-64.syscalls";
    static final String I386 = "linux-i386.syscalls";
    static final String TYPES = "linux.types";
    static final String HAZARDS = "linux.hazards";

    /** The texts that come with this class. */
    static SystemCallResources bundled() {
        return new SystemCallResources(text(X86_64), text(I386), text(TYPES), text(HAZARDS));
    }

    static String text(String name) {
        try (InputStream in = SystemCallResources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("this jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
