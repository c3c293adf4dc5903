package dev.clobber.processor.check.code;

import dev.clobber.processor.abi.ClobberAbi;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.model.ClobberList;
import dev.clobber.processor.model.Sited;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What a contract lets a block change. */
final class Declared {
    private static final List<String> FLAGS = List.of("flags", "cc");
    private static final List<String> MEMORY = List.of("memory");

    private Declared() {}

    /** Whether some bits of a full register may be changed, as an output or as a clobber. */
    static boolean covers(AssembledBlock block, Register full, BitRange bits) {
        BitSet declared = new BitSet();
        for (BlockOperand output : block.contract().outputs()) {
            Optional<Register> register = block.register(output);
            if (register.isPresent() && register.get().aliases(full)) {
                return true;
            }
        }
        for (ClobberList list : block.contract().declared().clobberLists()) {
            for (Sited<String> name : list.names()) {
                Optional<Register> register = register(block, name.value().strip());
                if (register.isPresent() && register.get().aliases(full)) {
                    add(declared, register.get());
                }
            }
            Optional<ClobberAbi> convention = convention(list);
            if (convention.isPresent() && convention.get().registers().contains(full)) {
                return true;
            }
        }
        return declared.nextClearBit(bits.low()) >= bits.high();
    }

    /** A write to 32 bits defines all 64, and a vector register is one register whatever width names it. */
    private static void add(BitSet declared, Register named) {
        boolean isPart = named.bank() == RegisterBank.GENERAL && named.bits() < Integer.SIZE;
        BitRange bits = BitRange.of(isPart ? named : named.full());
        declared.set(bits.low(), bits.high());
    }

    /** Whether the arithmetic flags may be changed. */
    static boolean flags(AssembledBlock block) {
        for (ClobberList list : block.contract().declared().clobberLists()) {
            Optional<ClobberAbi> convention = convention(list);
            boolean isByConvention = convention.isPresent() && convention.get() == ClobberAbi.SYSV64;
            if (isByConvention || lists(list, FLAGS)) {
                return true;
            }
        }
        return false;
    }

    /** Whether memory that no parameter points to may be changed. */
    static boolean memory(AssembledBlock block) {
        for (ClobberList list : block.contract().declared().clobberLists()) {
            if (lists(list, MEMORY)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a flag is a result. */
    static boolean isResult(AssembledBlock block, Flag flag) {
        for (BlockOperand output : block.contract().outputs()) {
            if (output.constraint() instanceof Constraint.InFlag result && result.flag() == flag) {
                return true;
            }
        }
        return false;
    }

    /** The register that a word in {@code @Clobbers} names; the whole one where it names an operand. */
    static Optional<Register> register(AssembledBlock block, String word) {
        return word.startsWith("{") && word.endsWith("}")
                ? ofOperand(block, word.substring(1, word.length() - 1).strip())
                : Registers.find(word);
    }

    private static Optional<Register> ofOperand(AssembledBlock block, String name) {
        Optional<BlockOperand> operand = block.contract().operand(name);
        Optional<Register> register = operand.isPresent() ? block.register(operand.get()) : Optional.empty();
        return register.isPresent() ? Optional.of(register.get().full()) : Optional.empty();
    }

    static boolean isFlags(String word) {
        return isOne(word, FLAGS);
    }

    static boolean isMemory(String word) {
        return isOne(word, MEMORY);
    }

    private static boolean lists(ClobberList list, List<String> words) {
        for (Sited<String> name : list.names()) {
            if (isOne(name.value().strip(), words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(String word, List<String> words) {
        for (String one : words) {
            if (one.equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<ClobberAbi> convention(ClobberList list) {
        return list.abi().isPresent() ? ClobberAbi.find(list.abi().get().value()) : Optional.empty();
    }
}
