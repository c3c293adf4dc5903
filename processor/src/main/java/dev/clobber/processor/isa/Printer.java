package dev.clobber.processor.isa;

import dev.clobber.processor.isa.OperandKind.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Intel syntax as {@code llvm-mc --output-asm-variant=1} prints it; labels and symbols by their names. */
public final class Printer {
    private static final int ZMMWORD = 512;

    private final InstructionTable table;

    /**
     * A printer for one table.
     *
     * @param table the rows
     */
    public Printer(InstructionTable table) {
        this.table = table;
    }

    /**
     * The text of an encoded instruction, the same whichever second name or operand order it was written with.
     *
     * @param instruction as written
     * @param encoded what the encoder made of it
     * @return one line
     */
    public String print(Instruction instruction, Encoded encoded) {
        Form form = encoded.form();
        List<Operand> operands = encoded.instruction().operands();
        Form printed = table.canonical(form);
        operands = printed == form ? operands : rearrange(form, operands, printed);
        Optional<String> predicate = predicate(printed, operands);
        if (predicate.isPresent()) {
            operands = operands.subList(0, operands.size() - 1);
        }
        List<String> texts = new ArrayList<>(operands.size());
        for (int i = 0; i < operands.size(); i++) {
            texts.add(print(operands.get(i), printed, printed.operands().get(i).kind()));
        }
        decorate(texts, operands, instruction.decorations());
        StringBuilder line = new StringBuilder(scheme(instruction, form));
        for (Prefix prefix : instruction.prefixes()) {
            line.append(prefix).append(' ');
        }
        line.append(predicate.orElse(printed.mnemonic()));
        for (int i = 0; i < texts.size(); i++) {
            line.append(i == 0 ? " " : ", ").append(texts.get(i));
        }
        return line.toString();
    }

    /** The mnemonic that says what the last constant would. */
    private static Optional<String> predicate(Form printed, List<Operand> operands) {
        return operands.size() > 2 && operands.get(operands.size() - 1) instanceof Immediate last
                ? Predicates.print(printed.mnemonic(), last.value())
                : Optional.empty();
    }

    /** The pseudo prefix without which the text would mean other bytes. */
    private static String scheme(Instruction instruction, Form form) {
        if (form.has(Attribute.EXPLICIT)) {
            return Scheme.VEX + " ";
        }
        Optional<Scheme> scheme = instruction.decorations().scheme();
        return scheme.isEmpty() || scheme.get() == Scheme.VEX ? "" : scheme.get() + " ";
    }

    /** The mask behind the destination, the rounding behind the last vector register. */
    private static void decorate(List<String> texts, List<Operand> operands, Decorations decorations) {
        if (decorations == Decorations.NONE || texts.isEmpty()) {
            return;
        }
        texts.set(0, texts.get(0) + decorations.ofDestination());
        int position = operands.size();
        while (position > 1
                && !(operands.get(position - 1) instanceof Register register
                        && register.bank() == RegisterBank.VECTOR)) {
            position--;
        }
        int behind = position;
        decorations.rounding().ifPresent(rounding -> texts.add(behind, rounding.toString()));
    }

    /** The operands of one form in the order of another that encodes the same. */
    private static List<Operand> rearrange(Form from, List<Operand> operands, Form to) {
        List<Operand> arranged = new ArrayList<>();
        for (FormOperand slot : to.operands()) {
            arranged.add(find(from, operands, slot));
        }
        return arranged;
    }

    private static Operand find(Form from, List<Operand> operands, FormOperand slot) {
        for (int i = 0; i < operands.size(); i++) {
            FormOperand candidate = from.operands().get(i);
            boolean both = candidate.place() == Place.REG_AND_RM && slot.place() != Place.CONSTANT;
            boolean fixed = slot.place() == Place.IMPLIED && !candidate.kind().equals(slot.kind());
            if (both || candidate.place() == slot.place() && !fixed) {
                return operands.get(i);
            }
        }
        return slot.kind().fixed().orElseThrow();
    }

    private static String print(Operand operand, Form form, OperandKind kind) {
        if (operand instanceof Memory memory) {
            return kind instanceof MemoryKind.StringMemory string
                    ? string.print(memory)
                    : Addresses.print(withoutDefault(memory).withBits(printedBits(memory, form, kind)));
        }
        if (operand instanceof Immediate immediate && kind instanceof Constant constant) {
            return Long.toString(constant.shown(immediate.value()));
        }
        return operand instanceof Register register ? registerName(register, kind) : operand.toString();
    }

    /** A segment that is meant anyway has no prefix. */
    private static Memory withoutDefault(Memory memory) {
        return memory.segment().equals(Optional.of(memory.defaultSegment()))
                ? memory.withSegment(Optional.empty())
                : memory;
    }

    /** A form that is printed as another shows its registers as wide as that does. */
    private static String registerName(Register register, OperandKind kind) {
        if (kind.text().equals("st0")) {
            return "st";
        }
        boolean other = kind instanceof OperandKind.AnyRegister || kind instanceof OperandKind.RegisterOrMemory;
        if (!other || kind.accepts(register)) {
            return register.name();
        }
        OperandKind.AnyRegister shown =
                kind instanceof OperandKind.RegisterOrMemory both ? both.register() : (OperandKind.AnyRegister) kind;
        return register.view(shown.bits()).name();
    }

    /** One element is read where it is repeated. */
    private static int printedBits(Memory memory, Form form, OperandKind kind) {
        if (memory.broadcast() > 0) {
            return kind.bits() / memory.broadcast();
        }
        return hasWord(form, kind) ? kind.bits() : 0;
    }

    /** {@code zmmword} is what zmm registers hold, not any 64 bytes, and a far pointer of 80 bits is no {@code tbyte}. */
    private static boolean hasWord(Form form, OperandKind kind) {
        return (kind.bits() != ZMMWORD || form.encoding() instanceof EvexEncoding)
                && !kind.text().equals("m16:64");
    }
}
