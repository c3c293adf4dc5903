package dev.clobber.processor.isa;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An instruction as machine code.
 *
 * @param form the row that it follows
 * @param instruction with the operands of that row, those that were left out and those that the mnemonic stands for too
 * @param bytes the machine code; a field that holds the distance to a label is 0
 * @param target the field that holds the distance to a label or symbol
 */
public record Encoded(Form form, Instruction instruction, byte[] bytes, Optional<PcRelative> target) {
    private static final int XMM_BITS = 128;

    /** Copies the bytes. */
    public Encoded {
        bytes = bytes.clone();
    }

    /**
     * The registers that it uses without naming them: those of its row, those that a bare string instruction stands for, and the
     * count of a repeated one.
     *
     * @param written the instruction as it was written
     * @return full registers, each once
     */
    public Set<Register> implicitRegisters(Instruction written) {
        Set<Register> all = new LinkedHashSet<>();
        for (ImplicitRegister implicit : form.implicit().registers()) {
            if (!isUpperHalf(implicit)) {
                all.add(implicit.register().full());
            }
        }
        for (ImplicitMemory implicit : form.implicit().memory()) {
            all.add(implicit.register(instruction).full());
        }
        if (written.operands().isEmpty()) {
            for (Operand operand : instruction.operands()) {
                addNamed(operand, all);
            }
        }
        if (!written.prefixes().isEmpty() && form.isString()) {
            all.add(Registers.RCX);
        }
        return all;
    }

    /** What vzeroupper clears is in the way of nobody. */
    private static boolean isUpperHalf(ImplicitRegister implicit) {
        return implicit.part().isPresent() && implicit.part().get().low() >= XMM_BITS;
    }

    private static void addNamed(Operand operand, Set<Register> all) {
        if (operand instanceof Register register) {
            all.add(register.full());
        } else if (operand instanceof Memory memory) {
            memory.base().ifPresent(base -> all.add(base.full()));
            memory.index().ifPresent(index -> all.add(index.full()));
        }
    }

    /**
     * Whether the prefix 46 (REX with R and X) before it changes nothing: it has a prefix of its own, behind which no earlier REX counts,
     * or neither a register in ModRM.reg nor a SIB byte (SDM vol. 2, sections 2.2.1 and 2.2.1.2).
     *
     * @return false where that is not sure
     */
    public boolean ignoresRexRx() {
        if (!(form.encoding() instanceof LegacyEncoding encoding)) {
            return false;
        }
        int first = bytes[0] & 0xff;
        if (first >> 4 == 4
                || encoding.addressSize()
                || encoding.operandSize()
                || encoding.mandatory().isPresent()) {
            return true;
        }
        OpcodeFields fields = encoding.fields();
        boolean isPlain = instruction.prefixes().isEmpty() && !encoding.waiting();
        return isPlain && (!fields.modRm() || fields.digit().isPresent() && !hasSib()) && !hasHighByte();
    }

    private boolean hasSib() {
        for (Operand operand : instruction.operands()) {
            if (operand instanceof Memory memory && !memory.isRipRelative()) {
                boolean isStack =
                        memory.base().isPresent() && (memory.base().get().number() & 7) == 4;
                return isStack
                        || memory.base().isEmpty()
                        || memory.index().isPresent()
                        || memory.segment().isPresent();
            }
        }
        return false;
    }

    private boolean hasHighByte() {
        for (Operand operand : instruction.operands()) {
            if (operand instanceof Register register && register.high()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * How long the instruction is.
     *
     * @return 1 to 15 bytes (SDM vol. 2, section 2.1)
     */
    public int length() {
        return bytes.length;
    }
}
