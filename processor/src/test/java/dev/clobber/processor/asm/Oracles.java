package dev.clobber.processor.asm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Asks the installed assemblers about whole rows. */
final class Oracles {
    private Oracles() {}

    /** What GNU as makes of all samples of all rows, in one go. */
    static List<String> bytes(List<SampleRow> rows) throws IOException {
        Path directory = Files.createTempDirectory("oracle");
        try {
            return GnuAs.each(
                    directory,
                    rows.stream().flatMap(row -> row.texts().stream()).toList());
        } finally {
            try (var files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
        }
    }

    static boolean isError(String code) {
        return code.startsWith("an error: ");
    }

    /** What llvm-mc makes of a row's samples; it has to know all of them. */
    static List<String> llvm(SampleRow row) {
        List<String> codes = LlvmMc.each(row.texts());
        int refused = codes.indexOf("nothing");
        if (refused >= 0) {
            throw new AssertionError("neither GNU as nor llvm-mc knows `"
                    + row.texts().get(refused) + "` of the row " + row.key() + " in " + row.family());
        }
        return codes;
    }
}
