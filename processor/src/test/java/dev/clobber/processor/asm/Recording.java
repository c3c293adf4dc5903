package dev.clobber.processor.asm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What scripts/oracle recorded of a row: which program made the bytes, of how many samples, a digest of all of them, and some in full.
 *
 * @param key as in {@link SampleRow}
 * @param oracle {@code gnu}, or {@code llvm} for what GNU as does not know
 * @param count of the samples
 * @param digest of their bytes one behind the other
 * @param shown the first, one from the middle, and the last
 */
record Recording(String key, String oracle, int count, String digest, List<Shown> shown) {
    /** Ends the text of a failed comparison. */
    static final String RECORD = "\nIf rows or samples have changed on purpose, record again: scripts/oracle";

    private static final int DIGEST_BYTES = 8;

    /** The families of the table, and that of other names. */
    static List<String> families() {
        List<String> families = new ArrayList<>(resource("/dev/clobber/processor/isa/x86/families.txt"));
        families.add(SampleRow.OTHER_NAMES);
        return families;
    }

    /** A sample with its bytes in hexadecimal. */
    record Shown(String text, String hex) {}

    static Recording of(String key, String oracle, List<String> texts, List<String> codes) {
        List<Shown> shown = new ArrayList<>();
        for (int at : new int[] {0, texts.size() / 2, texts.size() - 1}) {
            Shown sample = new Shown(texts.get(at), codes.get(at));
            if (!shown.contains(sample)) {
                shown.add(sample);
            }
        }
        return new Recording(key, oracle, texts.size(), digest(String.join("", codes)), shown);
    }

    /** All recordings of a family. */
    static List<Recording> read(String family) {
        return resource("/oracle/" + family + ".txt").stream()
                .map(Recording::parse)
                .toList();
    }

    private static Recording parse(String line) {
        List<String> columns = List.of(line.split(" *\\| *"));
        List<Shown> shown = columns.subList(4, columns.size()).stream()
                .map(sample -> sample.split(" = "))
                .map(parts -> new Shown(parts[0], parts[1]))
                .toList();
        return new Recording(columns.get(0), columns.get(1), Integer.parseInt(columns.get(2)), columns.get(3), shown);
    }

    String line() {
        String samples = shown.stream()
                .map(sample -> sample.text() + " = " + sample.hex())
                .collect(Collectors.joining(" | "));
        return key + " | " + oracle + " | " + count + " | " + digest + " | " + samples;
    }

    /** Of bytes in hexadecimal. */
    static String digest(String hex) {
        try {
            byte[] whole =
                    MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(hex));
            return HexFormat.of().formatHex(whole, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** The lines of a resource without comments. */
    static List<String> resource(String name) {
        try (InputStream in = Recording.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError(name + " is missing" + RECORD);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
