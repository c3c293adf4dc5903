package dev.clobber.processor.image;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.LabelReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A program as numbered instructions and constants that can be moved about. */
final class Pieces {
    private final List<MachineItem> instructions = new ArrayList<>();
    /** The names of the place before each instruction, and behind the last. */
    private final List<List<MachineItem>> names = new ArrayList<>();
    /** Whether a function ends behind each instruction. */
    private final List<Boolean> functionEnds = new ArrayList<>();

    private final List<DataItem> constants;
    private final List<ReservedItem> reserved;
    private final List<Code.Step> steps;
    private final String prefix;

    Pieces(MachineProgram program) {
        constants = program.data();
        reserved = program.reserved();
        names.add(new ArrayList<>());
        for (MachineItem item : program.items()) {
            if (CodeAssembly.isInstruction(item)) {
                instructions.add(item);
                names.add(new ArrayList<>());
                functionEnds.add(false);
            } else if (item instanceof MachineItem.FunctionEnd && !functionEnds.isEmpty()) {
                functionEnds.set(functionEnds.size() - 1, true);
            } else if (item instanceof MachineItem.Label || item instanceof MachineItem.FunctionStart) {
                names.get(instructions.size()).add(item);
            }
        }
        prefix = unusedPrefix();
        if (instructions.isEmpty()) {
            throw new IllegalArgumentException("a program has an instruction");
        }
        CodeBuilder code = Code.builder();
        CodeAssembly assembly = CodeAssembly.pieces(code, CodeAssembly.Loading.RELATIVE);
        program.items().forEach(assembly::append);
        steps = code.build().steps();
    }

    int instructions() {
        return instructions.size();
    }

    MachineItem instruction(int number) {
        return instructions.get(number);
    }

    /** The instruction as it is where addresses are relative, and what it does. */
    Code.Step step(int number) {
        return steps.get(number);
    }

    List<MachineItem> names(int number) {
        return names.get(number);
    }

    List<DataItem> constants() {
        return constants;
    }

    List<ReservedItem> reserved() {
        return reserved;
    }

    /** Whether the program itself names an instruction. */
    boolean hasName(int number) {
        return !names.get(number).isEmpty();
    }

    /** What an instruction is called: by the program, or where that does not name it by us. */
    String partLabel(int number) {
        return hasName(number) ? name(names.get(number).get(0)) : prefix + number;
    }

    LabelReference reference(int number) {
        return new LabelReference(partLabel(number));
    }

    /** Whether control never goes on to the next instruction. */
    boolean endsFlow(int number) {
        Code.Step step = steps.get(number);
        Flow flow = step.effects().flow();
        return flow == Flow.JUMP
                || flow == Flow.RETURN
                || functionEnds.get(number)
                || number + 1 == instructions.size()
                || step.instruction().mnemonic().equals("ud2");
    }

    private String unusedPrefix() {
        Set<String> used = new HashSet<>();
        for (List<MachineItem> place : names) {
            for (MachineItem name : place) {
                used.add(name(name));
            }
        }
        constants.forEach(constant -> used.add(constant.symbol()));
        String candidate = "part";
        while (startsAny(used, candidate)) {
            candidate = '_' + candidate;
        }
        return candidate;
    }

    private static String name(MachineItem item) {
        return item instanceof MachineItem.Label label ? label.name() : ((MachineItem.FunctionStart) item).name();
    }

    private static boolean startsAny(Set<String> names, String prefix) {
        return names.stream().anyMatch(name -> name.startsWith(prefix));
    }
}
