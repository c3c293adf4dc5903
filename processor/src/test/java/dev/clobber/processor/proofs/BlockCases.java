package dev.clobber.processor.proofs;

import dev.clobber.processor.abi.ClobberAbi;
import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.asm.Assembler;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.flow.DataFlow;
import dev.clobber.processor.isa.Attribute;
import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.AsmOption;
import dev.clobber.processor.model.ClobberList;
import dev.clobber.processor.model.Sited;
import dev.clobber.processor.probe.BlockCase;
import dev.clobber.processor.probe.BlockCase.Bits;
import dev.clobber.processor.probe.BlockCase.Input;
import dev.clobber.processor.probe.BlockCase.Kind;
import dev.clobber.processor.probe.BlockProbe;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads contracts once more, apart from the checks: what a run may change, by what is written. */
final class BlockCases {
    private static final int PAIRS = 12;
    private static final String RFLAGS = "rflags";

    /** Up to where values can be looked at. */
    private static final List<Integer> WIDTHS = List.of(8, 16, 32, 64, 128, 256);

    /** Of {@code getpid}, which does nothing. */
    private static final long GETPID = 39;

    /** Where flags are in rflags (SDM vol. 1, figure 3-8). */
    private static final Map<Flag, Integer> FLAGS =
            Map.of(Flag.CF, 0, Flag.PF, 2, Flag.AF, 4, Flag.ZF, 6, Flag.SF, 7, Flag.OF, 11);

    /** Bytes of a buffer that a count of its elements can stay within. */
    private static final int COUNT = 16;

    private BlockCases() {}

    /** Whether control comes back, and only where it should. */
    static boolean isRunnable(AssembledBlock block) {
        AsmMethod method = block.contract().declared();
        DataFlow flow = block.flow();
        return method.noReturn().isEmpty()
                && method.asm().option(AsmOption.NORETURN).isEmpty()
                && !block.code().hasData()
                && flow.steps().stream()
                        .noneMatch(step -> step.leaves()
                                || step.effects().indirect()
                                || step.effects().privileged());
    }

    static BlockCase of(AssembledBlock block) {
        Set<AsmOption> options = options(block);
        boolean isRepeatable = options.contains(AsmOption.PURE)
                || block.flow().steps().stream()
                        .noneMatch(step -> step.effects().has(Attribute.VOLATILE)
                                || step.effects().flow() == Flow.TRAP);
        boolean hasMemory = !options.contains(AsmOption.NOMEM);
        int buffers = (int)
                block.contract().inputs().stream().filter(BlockCases::isBuffer).count();
        return new BlockCase(
                HexFormat.of().formatHex(Assembler.assemble(block.code()).bytes()),
                inputs(block),
                changes(block),
                results(block),
                buffers,
                isRepeatable,
                hasMemory && !options.contains(AsmOption.READONLY),
                hasMemory,
                !options.contains(AsmOption.NOSTACK),
                PAIRS);
    }

    private static Set<AsmOption> options(AssembledBlock block) {
        return block.contract().declared().asm().options().stream()
                .map(Sited::value)
                .collect(Collectors.toSet());
    }

    private static boolean isBuffer(BlockOperand operand) {
        return operand.type().filter(JavaType::isReference).isPresent();
    }

    private static List<Input> inputs(AssembledBlock block) {
        List<Input> inputs = new ArrayList<>();
        int buffers = 0;
        for (BlockOperand operand : block.contract().inputs()) {
            Register register = block.register(operand).orElseThrow();
            JavaType type = operand.type().orElseThrow();
            if (type.isReference()) {
                inputs.add(new Input(part(register), Kind.POINTER, buffers, Long.SIZE, Long.SIZE));
                buffers++;
            } else {
                inputs.add(number(block, operand, register, type));
            }
        }
        return inputs;
    }

    /** Above what a block looks at, stubs leave what callers have put there. */
    private static Input number(AssembledBlock block, BlockOperand operand, Register register, JavaType type) {
        boolean isGeneral = register.bank() == RegisterBank.GENERAL;
        int bits = isGeneral || type.isFloating() ? type.bits() : Math.max(Integer.SIZE, type.bits());
        int defined = WIDTHS.stream()
                .filter(width -> width >= bits && !isUsedFrom(block, register.full(), width))
                .findFirst()
                .orElse(register.full().bits());
        boolean isCount = operand.parameter().orElseThrow().length().isPresent();
        boolean goesRound = !block.flow().isShort();
        boolean isCall =
                block.flow().steps().stream().anyMatch(step -> step.effects().flow() == Flow.TRAP);
        if (isCall && register.full().equals(Registers.RAX)) {
            return new Input(part(register), Kind.NUMBER, GETPID, bits, defined);
        }
        if (type == JavaType.BOOLEAN || isCount || goesRound && !type.isFloating()) {
            long limit = type == JavaType.BOOLEAN ? 1 : isCount ? BlockCase.BUFFER : COUNT;
            return new Input(
                    part(register), Kind.SMALL, type.bits() == Byte.SIZE ? Math.min(limit, 127) : limit, bits, defined);
        }
        return new Input(part(register), isGeneral && type.isSigned() ? Kind.SIGNED : Kind.UNSIGNED, 0, bits, defined);
    }

    private static boolean isUsedFrom(AssembledBlock block, Register full, int bit) {
        return block.flow().usesFrom(full, bit)
                || block.contract().outputs().stream()
                        .anyMatch(output -> output.type().orElseThrow().bits() > bit
                                && block.register(output).filter(full::aliases).isPresent());
    }

    private static List<Bits> changes(AssembledBlock block) {
        List<Bits> changes = new ArrayList<>();
        for (BlockOperand output : block.contract().outputs()) {
            block.register(output).ifPresent(register -> add(changes, register.full()));
            if (output.constraint() instanceof Constraint.InFlag in) {
                changes.add(flag(in.flag()));
            }
        }
        AsmMethod method = block.contract().declared();
        Stream.of(method.clobbers(), method.typeClobbers())
                .flatMap(Optional::stream)
                .forEach(list -> clobbers(block, list, changes));
        return changes;
    }

    private static void clobbers(AssembledBlock block, ClobberList list, List<Bits> changes) {
        list.abi().map(abi -> ClobberAbi.find(abi.value()).orElseThrow()).ifPresent(abi -> {
            abi.registers().forEach(register -> add(changes, register));
            if (abi == ClobberAbi.SYSV64) {
                allFlags(changes);
            }
        });
        list.names().stream().map(name -> name.value()).forEach(word -> {
            if (word.equals("flags") || word.equals("cc")) {
                if (!options(block).contains(AsmOption.PRESERVES_FLAGS)) {
                    allFlags(changes);
                }
            } else if (word.startsWith("{")) {
                BlockOperand operand = block.contract()
                        .operand(word.substring(1, word.length() - 1))
                        .orElseThrow();
                add(changes, block.register(operand).orElseThrow().full());
            } else {
                Registers.find(word).ifPresent(register -> add(changes, register));
            }
        });
    }

    private static void allFlags(List<Bits> changes) {
        FLAGS.keySet().forEach(flag -> changes.add(flag(flag)));
    }

    private static Bits flag(Flag flag) {
        int bit = FLAGS.get(flag);
        return new Bits(RFLAGS, bit, bit + 1);
    }

    /** A write to 32 bits is one to 64; of wider registers there are no parts. */
    private static void add(List<Bits> changes, Register named) {
        boolean isPart = named.bank() == RegisterBank.GENERAL && named.bits() < Integer.SIZE;
        BitRange bits = BitRange.of(isPart ? named : named.full());
        String part = part(named);
        if (BlockProbe.has(part)) {
            changes.add(new Bits(part, bits.low(), bits.high()));
        }
    }

    private static String part(Register register) {
        Register full = register.full();
        return full.bank() == RegisterBank.MMX ? "x87.r" + full.number() : full.name();
    }

    private static List<Bits> results(AssembledBlock block) {
        List<Bits> results = new ArrayList<>();
        for (BlockOperand output : block.contract().outputs()) {
            if (output.constraint() instanceof Constraint.InFlag in) {
                results.add(flag(in.flag()));
            } else {
                Register register = block.register(output).orElseThrow();
                int low = BitRange.of(register).low();
                int bits = Math.min(output.type().orElseThrow().bits(), register.bits());
                results.add(new Bits(part(register), low, low + bits));
            }
        }
        return results;
    }
}
