package dev.clobber.processor.isa;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row of {@code x86.isa}: one way to encode one mnemonic.
 *
 * @param line of the row in the resource
 * @param mnemonic in lower case
 * @param operands destination first
 * @param encoding of the opcode and its operands
 * @param feature as /proc/cpuinfo names it; empty for what every x86-64 processor has
 * @param implicit registers used without being operands; those that an address names are not among them
 * @param flags read and written
 * @param attributes what the other columns cannot say
 * @param printedAs the mnemonic under which the same encoding is printed, for a row that is only a second spelling of another
 * @param stack the change of rsp in bytes, empty where it is no constant of the form
 * @param cases register settings that a probe on the processor includes, because random ones would miss them
 */
public record Form(
        int line,
        String mnemonic,
        List<FormOperand> operands,
        Encoding encoding,
        Optional<String> feature,
        List<ImplicitRegister> implicit,
        FlagEffects flags,
        Set<Attribute> attributes,
        Optional<String> printedAs,
        OptionalInt stack,
        List<String> cases) {

    boolean has(Attribute attribute) {
        return attributes.contains(attribute);
    }

    List<OperandKind> kinds() {
        return operands.stream().map(FormOperand::kind).toList();
    }

    /** Whether the form's operands are all its own, so that the bare mnemonic says as much: {@code movsb}. */
    boolean isString() {
        for (FormOperand operand : operands) {
            if (operand.kind() instanceof OperandKind.StringMemory) {
                return true;
            }
        }
        return false;
    }

    /** The operands that the form names by itself. */
    List<Operand> fixedOperands() {
        return kinds().stream().flatMap(kind -> kind.fixed().stream()).toList();
    }

    /** The width of the operand that can be memory, or 0. */
    int memoryBits() {
        for (FormOperand operand : operands) {
            if (operand.kind().takesMemory()) {
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
