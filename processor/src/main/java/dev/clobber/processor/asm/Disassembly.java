package dev.clobber.processor.asm;

import dev.clobber.processor.asm.ObjectCode.Function;
import dev.clobber.processor.asm.ObjectCode.ListedInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
        Set<String> functions = code.functions().stream().map(Function::name).collect(Collectors.toSet());
        code.labels().forEach((name, offset) -> {
            if (!functions.contains(name)) {
                labels.computeIfAbsent(offset, key -> new ArrayList<>(1)).add(name);
            }
        });
    }

    /**
     * The lines of a function for people to read: offset from its start, bytes, and text; a label stands on a line of its own
     * before the instruction it names, so that branches can be followed.
     *
     * @param function one of the code's
     * @return the lines without line ends
     */
    public List<String> lines(Function function) {
        int end = function.offset() + function.size();
        List<ListedInstruction> listing = code.listing().subList(first(function.offset()), first(end));
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
        addLabels(end, lines);
        return lines;
    }

    private void addLabels(int offset, List<String> lines) {
        for (String label : labels.getOrDefault(offset, List.of())) {
            lines.add(label + ":");
        }
    }

    /** The first line at or behind an offset. */
    private int first(int offset) {
        int low = 0;
        int high = code.listing().size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (code.listing().get(middle).offset() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String spaced(String hex) {
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < hex.length(); i += 2) {
            spaced.append(i == 0 ? "" : " ").append(hex, i, i + 2);
        }
        return spaced.toString();
    }
}
