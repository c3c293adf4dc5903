package dev.clobber.processor.asm;

import dev.clobber.processor.asm.ObjectCode.Function;
import dev.clobber.processor.asm.ObjectCode.ListedInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Code as lines of text, a function at a time. */
public final class Disassembly {
    private final ObjectCode code;
    /** The labels that begin no function, by offset. */
    private final Map<Integer, List<String>> labels = new HashMap<>();

    /**
     * Prepares to list functions.
     *
     * @param code the code that they are in
     */
    public Disassembly(ObjectCode code) {
        this.code = code;
        Set<String> functions = new HashSet<>();
        for (Function function : code.functions()) {
            functions.add(function.name());
        }
        for (Map.Entry<String, Integer> label : code.labels().entrySet()) {
            if (!functions.contains(label.getKey())) {
                List<String> names = labels.getOrDefault(label.getValue(), new ArrayList<>(1));
                names.add(label.getKey());
                labels.put(label.getValue(), names);
            }
        }
    }

    /**
     * The lines of a function for people to read: offset from its start, bytes, and text; a label stands on a line of its own
     * before the instruction it names, so that branches can be followed.
     *
     * @param function one of the code's
     * @return the lines without line ends
     */
    public List<String> lines(Function function) {
        List<ListedInstruction> listing = code.listing(function);
        int width = 1;
        for (ListedInstruction line : listing) {
            width = Math.max(width, line.hex().length() / 2 * 3 - 1);
        }
        List<String> lines = new ArrayList<>(listing.size());
        for (ListedInstruction line : listing) {
            addLabels(line.offset(), lines);
            String place = Integer.toHexString(line.offset() - function.offset());
            String bytes = spaced(line.hex());
            lines.add(" ".repeat(Math.max(2, 6 - place.length())) + place + ":  " + bytes
                    + " ".repeat(width - bytes.length()) + "  " + line.text());
        }
        addLabels(function.offset() + function.size(), lines);
        return lines;
    }

    private void addLabels(int offset, List<String> lines) {
        for (String label : labels.getOrDefault(offset, List.of())) {
            lines.add(label + ":");
        }
    }

    private static String spaced(String hex) {
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < hex.length(); i += 2) {
            spaced.append(i == 0 ? "" : " ").append(hex, i, i + 2);
        }
        return spaced.toString();
    }
}
