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
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.ClobberList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a contract lets a block change.
 *
 * @param registers the bits, by full register: those of outputs and of clobbers
 * @param flags whether the arithmetic flags
 * @param flagResults the flags that are results
 * @param memory whether memory that no parameter points to
 */
record Declared(Map<Register, BitSet> registers, boolean flags, Set<Flag> flagResults, boolean memory) {
    private static final Set<String> FLAGS = Set.of("flags", "cc");
    private static final String MEMORY = "memory";

    static Declared of(AssembledBlock block) {
        Map<Register, BitSet> registers = new HashMap<>();
        Set<Flag> flagResults = new HashSet<>();
        for (BlockOperand output : block.contract().outputs()) {
            block.register(output).ifPresent(register -> add(registers, register.full()));
            if (output.constraint() instanceof Constraint.InFlag result) {
                flagResults.add(result.flag());
            }
        }
        List<ClobberList> lists = lists(block.contract().declared()).toList();
        Set<String> words = new HashSet<>();
        for (ClobberList list : lists) {
            list.names().forEach(name -> words.add(name.value().strip()));
            conventions(list).flatMap(abi -> abi.registers().stream()).forEach(register -> add(registers, register));
        }
        words.forEach(word -> register(block, word).ifPresent(register -> add(registers, register)));
        boolean flags = words.stream().anyMatch(Declared::isFlags)
                || lists.stream().flatMap(Declared::conventions).anyMatch(abi -> abi == ClobberAbi.SYSV64);
        return new Declared(registers, flags, flagResults, words.stream().anyMatch(Declared::isMemory));
    }

    /** The register that a word in {@code @Clobbers} names; the whole one where it names an operand. */
    static Optional<Register> register(AssembledBlock block, String word) {
        return word.startsWith("{") && word.endsWith("}")
                ? block.contract()
                        .operand(word.substring(1, word.length() - 1).strip())
                        .flatMap(block::register)
                        .map(Register::full)
                : Registers.find(word);
    }

    static boolean isFlags(String word) {
        return FLAGS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isMemory(String word) {
        return word.toLowerCase(Locale.ROOT).equals(MEMORY);
    }

    /** The {@code @Clobbers} of a method and of its type, as far as they are there. */
    static Stream<ClobberList> lists(AsmMethod method) {
        return Stream.of(method.clobbers(), method.typeClobbers()).flatMap(Optional::stream);
    }

    /** Whether some bits of a full register may be changed. */
    boolean covers(Register full, BitRange bits) {
        BitSet declared = registers.getOrDefault(full, new BitSet());
        return declared.nextClearBit(bits.low()) >= bits.high();
    }

    private static Stream<ClobberAbi> conventions(ClobberList list) {
        return list.abi().flatMap(abi -> ClobberAbi.find(abi.value())).stream();
    }

    /** A write to 32 bits defines all 64, and a vector register is one register whatever width names it. */
    private static void add(Map<Register, BitSet> registers, Register named) {
        boolean isPart = named.bank() == RegisterBank.GENERAL && named.bits() < Integer.SIZE;
        BitRange bits = BitRange.of(isPart ? named : named.full());
        registers.computeIfAbsent(named.full(), full -> new BitSet()).set(bits.low(), bits.high());
    }
}
