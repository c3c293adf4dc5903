package dev.clobber.processor.asm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** GNU as as an oracle; skips the test loudly where it is missing. */
final class GnuAs {
    private GnuAs() {}

    /** The object file of some text. */
    static Path objectFile(Path directory, String text) throws IOException {
        Tool as = Tool.any("as");
        Path object = directory.resolve("a.o");
        Path source = Files.writeString(directory.resolve("gnu.s"), ".intel_syntax noprefix\n" + text);
        as.run("", "--64", source.toString(), "-o", object.toString());
        return object;
    }

    /** The bytes of .text. */
    static byte[] assemble(Path directory, String text) throws IOException {
        Tool objcopy = Tool.any("objcopy");
        Path object = objectFile(directory, text);
        Path binary = directory.resolve("a.bin");
        objcopy.run("", "-O", "binary", "-j", ".text", object.toString(), binary.toString());
        return Files.readAllBytes(binary);
    }
}
