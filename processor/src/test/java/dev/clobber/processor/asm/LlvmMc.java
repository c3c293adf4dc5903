package dev.clobber.processor.asm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** llvm-mc as an oracle; skips the test loudly where it is missing. */
final class LlvmMc {
    /** Instructions that go through one run, so that its output stays small. */
    private static final int BATCH = 50_000;

    private static final Pattern ENCODING = Pattern.compile("encoding: \\[([^]]*)]");
    private static final Pattern LABEL = Pattern.compile("i(\\d+):.*");
    /** Printed between two instructions, and nowhere else. */
    private static final String SEPARATOR = "[0x66 0x2e 0x0f 0x1f 0x84 0x00 0x78 0x56 0x34 0x12]";

    private static final String SEPARATOR_TEXT = "nop word ptr cs:[rax + rax + 305419896]";

    private LlvmMc() {}

    private static Tool tool() {
        return Tool.any("llvm-mc-19");
    }

    /** The bytes of each text in hexadecimal, or {@code nothing} for what it refuses. */
    static List<String> each(List<String> texts) {
        List<String> codes = new ArrayList<>();
        for (int start = 0; start < texts.size(); start += BATCH) {
            codes.addAll(batch(texts.subList(start, Math.min(texts.size(), start + BATCH))));
        }
        return codes;
    }

    private static List<String> batch(List<String> texts) {
        StringBuilder source = new StringBuilder(".intel_syntax noprefix\n");
        for (int i = 0; i < texts.size(); i++) {
            source.append('i').append(i).append(": ").append(texts.get(i)).append('\n');
        }
        String output = tool().tryRun(source.toString(), "--triple=x86_64", "--show-encoding")
                .output();
        String[] codes = new String[texts.size()];
        Arrays.fill(codes, "nothing");
        int current = -1;
        for (String line : output.lines().toList()) {
            Matcher label = LABEL.matcher(line);
            current = label.matches() ? Integer.parseInt(label.group(1)) : current;
            Matcher encoding = ENCODING.matcher(line);
            if (encoding.find()) {
                String hex = encoding.group(1).replaceAll("0x|,|'", "").replaceAll("[A-Z]", "00");
                codes[current] = codes[current].equals("nothing") ? hex : codes[current] + hex;
            }
        }
        return List.of(codes);
    }

    /**
     * What it prints for each instruction in hexadecimal; prefixes that it prints on their own stand before the rest, and
     * what it does not know is empty.
     */
    static List<String> disassemble(List<String> codes) {
        List<String> texts = new ArrayList<>();
        for (int start = 0; start < codes.size(); start += BATCH) {
            texts.addAll(disassembleBatch(codes.subList(start, Math.min(codes.size(), start + BATCH))));
        }
        return texts;
    }

    private static List<String> disassembleBatch(List<String> codes) {
        StringBuilder input = new StringBuilder();
        for (String code : codes) {
            input.append('[')
                    .append(code.replaceAll("(..)", "0x$1 "))
                    .append("]\n")
                    .append(SEPARATOR)
                    .append('\n');
        }
        String output = tool().tryRun(input.toString(), "--disassemble", "--output-asm-variant=1", "--triple=x86_64")
                .output();
        List<String> texts = new ArrayList<>();
        List<String> current = new ArrayList<>();
        for (String line : output.lines().toList()) {
            String text = line.replaceAll("#.*", "").trim().replaceAll("\\s+", " ");
            if (text.equals(SEPARATOR_TEXT)) {
                texts.add(String.join(" ", current));
                current.clear();
            } else if (!text.isEmpty() && !text.equals(".text")) {
                current.add(text);
            }
        }
        return texts;
    }
}
