package dev.clobber.processor.image;

import dev.clobber.processor.asm.Assembler;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.asm.ObjectCode;
import dev.clobber.processor.isa.Attribute;
import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.LabelReference;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Operand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** A program as numbered instructions and constants that can be moved about. Inline code counts as one instruction. */
final class Pieces {
    private final List<MachineItem> instructions = new ArrayList<>();
    /** The names of the place before each instruction, and behind the last. */
    private final List<List<MachineItem>> names = new ArrayList<>();
    /** Whether a function ends behind each instruction. */
    private final List<Boolean> functionEnds = new ArrayList<>();

    private final List<DataItem> constants;
    private final List<ReservedItem> reserved;
    private final List<Code.Step> steps = new ArrayList<>();
    /** The step with which each instruction begins. */
    private final List<Integer> firstSteps = new ArrayList<>();
    /** The instruction that each step belongs to, and behind the last. */
    private final List<Integer> owners = new ArrayList<>();

    private final List<Integer> lengths = new ArrayList<>();
    private final String prefix;
    private final boolean firstIsNamed;

    Pieces(MachineProgram program, CodeAssembly.Loading loading) {
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
        measure(loading);
        firstIsNamed = namesFirst();
    }

    private void measure(CodeAssembly.Loading loading) {
        CodeBuilder code = Code.builder();
        CodeAssembly assembly = CodeAssembly.pieces(code, loading);
        for (int i = 0; i < instructions(); i++) {
            names.get(i).forEach(assembly::append);
            code.label(prefix + i);
            assembly.append(instructions.get(i));
            int count = instructions.get(i) instanceof MachineItem.Inline inline
                    ? inline.code().steps().size()
                    : 1;
            firstSteps.add(owners.size());
            owners.addAll(Collections.nCopies(count, i));
        }
        names.get(instructions()).forEach(assembly::append);
        code.label(prefix + instructions());
        owners.add(instructions());
        Code whole = code.build();
        steps.addAll(whole.steps());
        ObjectCode assembled = Assembler.assemble(whole);
        for (int i = 0; i < instructions(); i++) {
            int start = assembled.labels().get(prefix + i);
            lengths.add(assembled.labels().get(prefix + (i + 1)) - start);
        }
    }

    int instructions() {
        return instructions.size();
    }

    MachineItem instruction(int number) {
        return instructions.get(number);
    }

    /** Whether it is more than one instruction, of which no more is known than its length. */
    boolean isOpaque(int number) {
        return instructions.get(number) instanceof MachineItem.Inline;
    }

    /** The instruction and what it does; its target is {@link #target}. */
    Code.Step step(int number) {
        return steps.get(firstSteps.get(number));
    }

    /** The instruction that it goes to, or the number behind the last one. */
    OptionalInt target(int number) {
        OptionalInt step = step(number).target();
        return step.isPresent() ? OptionalInt.of(owners.get(step.getAsInt())) : step;
    }

    /** How many bytes an instruction takes where it stands among the others; a branch may need more where it goes further. */
    int length(int number) {
        return lengths.get(number);
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

    /** Whether control may come from elsewhere than from the instruction before, or for the first, than from the kernel. */
    boolean isEntered(int number) {
        return number > 0 ? hasName(number) : firstIsNamed;
    }

    private boolean namesFirst() {
        Set<String> first = new HashSet<>();
        names.get(0).forEach(item -> first.add(name(item)));
        for (int i = 0; i < instructions(); i++) {
            boolean isAddress =
                    instructions.get(i) instanceof MachineItem.AddressOf address && first.contains(address.symbol());
            if (isAddress || !isOpaque(i) && namesAny(step(i).instruction(), first)) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesAny(Instruction instruction, Set<String> symbols) {
        for (Operand operand : instruction.operands()) {
            boolean isBranch = operand instanceof LabelReference label && symbols.contains(label.name());
            boolean isMemory = operand instanceof Memory memory
                    && memory.symbol().isPresent()
                    && symbols.contains(memory.symbol().get());
            if (isBranch || isMemory) {
                return true;
            }
        }
        return false;
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
        if (functionEnds.get(number) || number + 1 == instructions.size()) {
            return true;
        }
        if (isOpaque(number)) {
            return false;
        }
        Effects effects = step(number).effects();
        return effects.flow() == Flow.JUMP || effects.flow() == Flow.RETURN || effects.has(Attribute.STOPS);
    }

    private String unusedPrefix() {
        Set<String> used = new HashSet<>();
        for (List<MachineItem> place : names) {
            for (MachineItem name : place) {
                used.add(name(name));
            }
        }
        for (MachineItem item : instructions) {
            if (item instanceof MachineItem.Inline inline) {
                used.add(inline.labelPrefix());
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
        return names.stream().anyMatch(name -> name.startsWith(prefix) || prefix.startsWith(name));
    }
}
