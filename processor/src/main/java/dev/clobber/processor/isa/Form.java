package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row of the table: one way to encode one mnemonic.
 *
 * @param source the resource and line of the row, {@code general.isa:57}
 * @param mnemonic in lower case
 * @param operands destination first
 * @param masking whether it takes a write mask
 * @param rounding the roundings it takes
 * @param encoding of the opcode and its operands
 * @param features as /proc/cpuinfo names them; none for what every x86-64 processor has
 * @param implicit what is used without being an operand; registers that an address names are not among it
 * @param flags read and written
 * @param notes what the other columns cannot say
 * @param cases contents of registers and memory that a probe on the processor tries beside random ones, which would fault or miss
 *     what is conditional: each a few settings ({@code op1=3 edx=0}) of a register, an operand, or 64 bits of memory behind one of
 *     both ({@code op1+512}, {@code rsp+0}); the values are numbers, registers, operands ({@code op1+8} in memory), {@code stack},
 *     an address there, and {@code exit}, that of code where the probe ends. No part of what the form means
 */
public record Form(
        String source,
        String mnemonic,
        List<FormOperand> operands,
        Masking masking,
        Set<Rounding> rounding,
        Encoding encoding,
        List<String> features,
        Implicit implicit,
        FlagEffects flags,
        FormNotes notes,
        List<String> cases) {

    /** Registers and memory that are used without being operands. */
    record Implicit(List<ImplicitRegister> registers, List<ImplicitMemory> memory) {}

    boolean has(Attribute attribute) {
        return !notes.attributes().isEmpty() && notes.attributes().contains(attribute);
    }

    /** Whether it has no encoding without a write mask. */
    boolean needsMask() {
        return has(Attribute.MASK_CONSUMED) || has(Attribute.MASK_NEEDED);
    }

    List<OperandKind> kinds() {
        List<OperandKind> kinds = new ArrayList<>(operands.size());
        for (FormOperand operand : operands) {
            kinds.add(operand.kind());
        }
        return kinds;
    }

    /** Whether the form's operands are all its own, so that the bare mnemonic says as much: {@code movsb}. */
    boolean isString() {
        for (FormOperand operand : operands) {
            if (operand.kind() instanceof MemoryKind.StringMemory) {
                return true;
            }
        }
        return false;
    }

    boolean endsWithConstant() {
        return !operands.isEmpty() && operands.get(operands.size() - 1).kind() instanceof OperandKind.Constant;
    }

    /** The operands that the form names by itself. */
    List<Operand> fixedOperands() {
        List<Operand> fixed = new ArrayList<>(operands.size());
        for (FormOperand operand : operands) {
            if (operand.kind().fixed().isPresent()) {
                fixed.add(operand.kind().fixed().get());
            }
        }
        return fixed;
    }

    /** The width of the operand that can be memory, or 0. */
    int memoryBits() {
        for (FormOperand operand : operands) {
            if (operand.kind().takesMemory() || operand.kind() instanceof MemoryKind.Offset) {
                return operand.kind().bits();
            }
        }
        return 0;
    }

    /**
     * The form as the manual writes it.
     *
     * @return for example {@code add r/m64, imm8}
     */
    public String syntax() {
        String kinds = kinds().stream().map(OperandKind::syntax).collect(Collectors.joining(", "));
        return kinds.isEmpty() ? mnemonic : mnemonic + " " + kinds;
    }
}
