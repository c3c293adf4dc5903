package dev.clobber.processor.image;

import dev.clobber.processor.asm.ObjectCode;
import dev.clobber.processor.asm.ObjectCode.ListedInstruction;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Machine code and data as text for people: offset, bytes, instruction; before them the lines of the source that they come from. */
final class SourceListing {
    /** How many bytes of data stand in a line. */
    private static final int DATA_WIDTH = 8;

    private static final String DATA = ".byte ";

    private final ObjectCode code;
    private final byte[] bytes;
    private final SourceText source;
    private final Map<Integer, String> notes;
    private final Map<Integer, List<String>> labels = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();
    /** The offset behind what is listed. */
    private int position;

    private int width = 3 * DATA_WIDTH - 1;

    private SourceListing(ObjectCode code, SourceText source, Map<Integer, String> notes) {
        this.code = code;
        this.bytes = code.bytes();
        this.source = source;
        this.notes = notes;
        for (Map.Entry<String, Integer> label : code.labels().entrySet()) {
            labels.computeIfAbsent(label.getValue(), offset -> new ArrayList<>(1))
                    .add(label.getKey());
        }
    }

    /**
     * The listing of a file.
     *
     * @param heading lines that go before all
     * @param code after linking, so that its bytes are those of the file
     * @param source where the code comes from
     * @param notes what else is to be said of a place, by offset in the code
     */
    static String of(List<String> heading, ObjectCode code, SourceText source, Map<Integer, String> notes) {
        SourceListing listing = new SourceListing(code, source, notes);
        heading.forEach(line -> listing.lines.add("; " + line));
        listing.list();
        return String.join("\n", listing.lines) + "\n";
    }

    private void list() {
        List<ListedInstruction> instructions = code.listing();
        for (ListedInstruction instruction : instructions) {
            if (!isData(instruction)) {
                width = Math.max(width, instruction.hex().length() / 2 * 3 - 1);
            }
        }
        int line = 0;
        for (ListedInstruction instruction : instructions) {
            addGap(instruction.offset());
            if (instruction.line() != line && instruction.line() > 0) {
                line = instruction.line();
                addSource(line);
            }
            addLabels(instruction.offset());
            if (isData(instruction)) {
                addData(instruction.offset(), end(instruction));
            } else {
                add(instruction.offset(), end(instruction), instruction.text());
            }
        }
        addGap(bytes.length);
        addLabels(bytes.length);
    }

    private void addLabels(int offset) {
        labels.getOrDefault(offset, List.of()).forEach(label -> lines.add(label + ":"));
    }

    /** What stands between instructions and is neither: fields of a header, and what is left free. */
    private void addGap(int end) {
        if (position < end) {
            addData(position, end);
        }
    }

    private static int end(ListedInstruction instruction) {
        return instruction.offset() + instruction.hex().length() / 2;
    }

    private static boolean isData(ListedInstruction instruction) {
        return instruction.text().startsWith(DATA);
    }

    private void addSource(int line) {
        String text =
                line <= source.lines().size() ? source.lines().get(line - 1).strip() : "";
        lines.add("; " + source.name() + ":" + line + (text.isEmpty() ? "" : ": " + text));
    }

    /** A note begins a line. */
    private void addData(int from, int to) {
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || i - start == DATA_WIDTH || notes.containsKey(i)) {
                add(start, i, directive(bytes, start, i));
                start = i;
            }
        }
    }

    private void add(int from, int to, String text) {
        String hex = HexFormat.ofDelimiter(" ").formatHex(bytes, from, to);
        String note = notes.containsKey(from) ? "  ; " + notes.get(from) : "";
        lines.add(String.format("%6x:  %-" + width + "s  %s%s", from, hex, text, note));
        position = to;
    }

    /** A string where the bytes look like one. */
    private static String directive(byte[] bytes, int from, int to) {
        boolean isText = false;
        StringBuilder text = new StringBuilder(".ascii \"");
        StringBuilder numbers = new StringBuilder(DATA);
        for (int i = from; i < to; i++) {
            boolean isPrintable = bytes[i] >= ' ' && bytes[i] < 0x7f;
            isText |= isPrintable;
            text.append(isPrintable ? quoted((char) bytes[i]) : String.format("\\%03o", bytes[i] & 0xff));
            numbers.append(i == from ? "" : ", ").append(String.format("0x%02x", bytes[i] & 0xff));
        }
        return isText ? text.append('"').toString().replace("\\012", "\\n") : numbers.toString();
    }

    private static String quoted(char character) {
        return character == '"' || character == '\\' ? "\\" + character : String.valueOf(character);
    }
}
