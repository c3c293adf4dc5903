package dev.clobber.processor.asm;

import dev.clobber.processor.asm.ObjectCode.Function;
import dev.clobber.processor.asm.ObjectCode.ListedInstruction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The listings of functions as lines of text. */
public final class Disassembly {
    private final List<ListedInstruction> listing;
    /** The labels without those that begin functions. */
    private final NavigableMap<Integer, List<String>> labels = new TreeMap<>();

    /**
     * Sorts what the listings need.
     *
     * @param code whose functions are to be listed
     */
    public Disassembly(ObjectCode code) {
        listing = code.listing();
        Set<String> functions = new HashSet<>();
        code.functions().forEach(function -> functions.add(function.name()));
        code.labels().forEach((name, offset) -> {
            if (!functions.contains(name)) {
                labels.computeIfAbsent(offset, key -> new ArrayList<>()).add(name);
            }
        });
    }

    /**
     * The lines of a function.
     *
     * @param function one of the code's
     * @return as {@link ObjectCode#disassembly} describes them
     */
    public List<String> lines(Function function) {
        int end = function.offset() + function.size();
        List<ListedInstruction> instructions = listing.subList(firstAt(function.offset()), firstAt(end));
        int width = instructions.stream()
                .mapToInt(line -> spaced(line.hex()).length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        for (ListedInstruction line : instructions) {
            int offset = line.offset() - function.offset();
            labels.getOrDefault(line.offset(), List.of()).forEach(label -> lines.add(label + ":"));
            String place = Integer.toHexString(offset);
            String bytes = spaced(line.hex());
            lines.add(" ".repeat(Math.max(2, 6 - place.length())) + place + ":  " + bytes
                    + " ".repeat(Math.max(1, width) - bytes.length()) + "  " + line.text());
        }
        labels.getOrDefault(end, List.of()).forEach(label -> lines.add(label + ":"));
        return lines;
    }

    /** The index of the first instruction at an offset or behind it. */
    private int firstAt(int offset) {
        int low = 0;
        int high = listing.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (listing.get(middle).offset() < offset) {
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
