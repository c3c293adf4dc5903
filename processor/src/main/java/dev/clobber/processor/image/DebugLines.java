package dev.clobber.processor.image;

import dev.clobber.processor.asm.ObjectCode;
import dev.clobber.processor.asm.ObjectCode.ListedInstruction;
import dev.clobber.processor.elf.DebugFunction;
import dev.clobber.processor.elf.DebugSections;
import dev.clobber.processor.elf.LineRow;
import dev.clobber.processor.elf.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Which line of the source each instruction comes from, for debuggers. */
final class DebugLines {
    private final List<LineRow> rows = new ArrayList<>();
    private final List<DebugFunction> functions = new ArrayList<>();
    private int end;

    private DebugLines() {}

    /**
     * What debuggers are told of code.
     *
     * @param code whose functions follow one another; data may come after them
     */
    static DebugSections of(ObjectCode code, SourceText source) {
        DebugLines lines = new DebugLines();
        boolean known = false;
        for (ObjectCode.Function function : code.functions()) {
            known |= lines.add(function, code.listing(function));
        }
        return known
                ? DebugSections.of(
                        new SourceFile(source.name(), source.directory()), lines.functions, lines.rows, lines.end)
                : DebugSections.NONE;
    }

    /** Whether the source of any of it is known. */
    private boolean add(ObjectCode.Function function, List<ListedInstruction> instructions) {
        int line = firstLine(instructions);
        functions.add(new DebugFunction(function.name(), function.offset(), function.size(), line, function.global()));
        end = function.offset() + function.size();
        if (function.size() == 0) {
            return false;
        }
        // A debugger stops at a function where a row begins. What has no line of its own belongs to what goes before
        // it.
        rows.add(new LineRow(function.offset(), line));
        int last = line;
        for (ListedInstruction instruction : instructions) {
            if (instruction.line() > 0 && instruction.line() != last) {
                last = instruction.line();
                rows.add(new LineRow(instruction.offset(), last));
            }
        }
        return line > 0;
    }

    private static int firstLine(List<ListedInstruction> instructions) {
        for (ListedInstruction instruction : instructions) {
            if (instruction.line() > 0) {
                return instruction.line();
            }
        }
        return 0;
    }
}
