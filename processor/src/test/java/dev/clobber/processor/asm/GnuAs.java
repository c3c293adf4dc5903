package dev.clobber.processor.asm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GNU as as an oracle; skips the test loudly where it is missing. */
final class GnuAs {
    private static final Pattern ERROR = Pattern.compile("[^:]*:(\\d+): Error: (.*)");
    private static final Pattern LABEL = Pattern.compile("([0-9a-f]+) t i(\\d+)");
    /** Stands where a text that was refused stood. */
    private static final String NOTHING = ".if 0; .endif";

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
        return text(directory, objectFile(directory, text));
    }

    private static byte[] text(Path directory, Path object) throws IOException {
        Path binary = directory.resolve("a.bin");
        Tool.any("objcopy").run("", "-O", "binary", "-j", ".text", object.toString(), binary.toString());
        return Files.readAllBytes(binary);
    }

    /** The bytes of each text in hexadecimal, or {@code an error: } and what GNU as says. */
    static List<String> each(Path directory, List<String> texts) throws IOException {
        Map<Integer, String> errors = new TreeMap<>();
        Path source = directory.resolve("each.s");
        Path object = directory.resolve("a.o");
        Tool.Result result;
        do {
            Files.write(source, lines(texts, errors));
            result = Tool.any("as").tryRun("", "--64", "--no-warn", source.toString(), "-o", object.toString());
        } while (result.status() != 0 && addErrors(result.errors(), errors));
        int[] starts = starts(Tool.any("nm").run("", object.toString()), texts.size());
        String code = HexFormat.of().formatHex(text(directory, object));
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            codes.add(errors.containsKey(i) ? errors.get(i) : code.substring(2 * starts[i], 2 * starts[i + 1]));
        }
        return codes;
    }

    private static List<String> lines(List<String> texts, Map<Integer, String> errors) {
        List<String> lines = new ArrayList<>(List.of(".intel_syntax noprefix"));
        for (int i = 0; i < texts.size(); i++) {
            lines.add("i" + i + ": " + (errors.containsKey(i) ? NOTHING : texts.get(i)));
        }
        lines.add("i" + texts.size() + ":");
        return lines;
    }

    private static boolean addErrors(String output, Map<Integer, String> errors) {
        int before = errors.size();
        Matcher matcher = ERROR.matcher(output);
        while (matcher.find()) {
            errors.putIfAbsent(Integer.parseInt(matcher.group(1)) - 2, "an error: " + matcher.group(2));
        }
        if (errors.size() == before) {
            throw new AssertionError("GNU as failed:\n" + output);
        }
        return true;
    }

    private static int[] starts(String names, int count) {
        int[] starts = new int[count + 1];
        Matcher matcher = LABEL.matcher(names);
        while (matcher.find()) {
            starts[Integer.parseInt(matcher.group(2))] = Integer.parseInt(matcher.group(1), 16);
        }
        return starts;
    }
}
