package dev.clobber.processor.lower;

import dev.clobber.processor.abi.JavaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Makes the program that calls all of {@link SampleCalls}: a class directory and a library. */
final class CallsProgram {
    private CallsProgram() {}

    /** The library. */
    static Path build(Path directory) {
        StringBuilder declarations = new StringBuilder();
        StringBuilder loops = new StringBuilder();
        StringBuilder calls = new StringBuilder("    static void transfers() {\n");
        for (String passing : List.of("Copied", "Pinned")) {
            for (JavaType type : JavaType.values()) {
                if (type.isArray()) {
                    declare(declarations, passing + type.descriptor().charAt(1), element(type) + "[]");
                    loops.append(fill(passing, type));
                    calls.append(
                            "        transfer" + passing + type.descriptor().charAt(1) + "();\n");
                }
            }
        }
        declare(declarations, "Direct", "ByteBuffer");
        String program = Tools.resource("Calls.java.txt")
                .replace("    //@TRANSFERS@\n", declarations)
                .replace("    //@LOOPS@\n", loops.append(calls).append("    }\n"));
        try {
            Path sources = Files.createDirectories(directory.resolve("src"));
            Files.writeString(sources.resolve("Calls.java"), program);
            Files.writeString(sources.resolve("Raise.java"), Tools.resource("Raise.java.txt"));
            Tools.succeed(List.of(
                    Tools.jdk("javac"),
                    "--release",
                    "17",
                    "-d",
                    directory.resolve("classes").toString(),
                    sources.resolve("Calls.java").toString(),
                    sources.resolve("Raise.java").toString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return GnuObject.shared(directory, "libcalls", Lowering.lower(SampleCalls.stubs()));
    }

    private static void declare(StringBuilder declarations, String suffix, String type) {
        for (String call : List.of("pwrite", "pread", "preadKeep", "preadWhole")) {
            declarations.append("    static native long " + call + suffix + "(int fd, " + type
                    + " buf, long count, long offset);\n");
        }
    }

    private static String fill(String passing, JavaType type) {
        return Tools.resource("Transfers.java.txt")
                .replace("@PASSING@", passing)
                .replace("@LETTER@", type.descriptor().substring(1))
                .replace("@TYPE@", element(type))
                .replace("@SIZE@", Integer.toString(type.elementBytes()));
    }

    private static String element(JavaType array) {
        return Arrays.stream(JavaType.values())
                .filter(type -> type.descriptor().equals(array.descriptor().substring(1)))
                .findFirst()
                .orElseThrow()
                .name()
                .toLowerCase(Locale.ROOT);
    }
}
