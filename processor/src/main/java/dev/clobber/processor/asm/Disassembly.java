package dev.clobber.processor.asm;

import dev.clobber.processor.asm.ObjectCode.Function;
import dev.clobber.processor.asm.ObjectCode.ListedInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The listing of one function as lines of text. */
final class Disassembly {
    private final ObjectCode code;
    private final Function function;

    Disassembly(ObjectCode code, Function function) {
        this.code = code;
        this.function = function;
    }

    List<String> lines() {
        Map<Integer, List<String>> labels = labels();
        List<ListedInstruction> instructions =
                code.listing().stream().filter(line -> isInside(line.offset())).toList();
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
        labels.getOrDefault(function.offset() + function.size(), List.of()).forEach(label -> lines.add(label + ":"));
        return lines;
    }

    private boolean isInside(int offset) {
        return offset >= function.offset() && offset < function.offset() + function.size();
    }

    /** The labels of the function without those that begin functions, by offset. */
    private Map<Integer, List<String>> labels() {
        List<String> functions = code.functions().stream().map(Function::name).toList();
        Map<Integer, List<String>> labels = new TreeMap<>();
        code.labels().forEach((name, offset) -> {
            boolean end = offset == function.offset() + function.size();
            if (!functions.contains(name) && (isInside(offset) || end)) {
                labels.computeIfAbsent(offset, key -> new ArrayList<>()).add(name);
            }
        });
        return labels;
    }

    private static String spaced(String hex) {
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < hex.length(); i += 2) {
            spaced.append(i == 0 ? "" : " ").append(hex, i, i + 2);
        }
        return spaced.toString();
    }
}
