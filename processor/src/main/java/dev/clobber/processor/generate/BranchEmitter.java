package dev.clobber.processor.generate;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import dev.clobber.processor.isa.LabelReference;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Comparisons and jumps. */
final class BranchEmitter {
    private static final Map<Relation, String> CONDITIONS = Map.of(
            Relation.EQUAL, "e",
            Relation.NOT_EQUAL, "ne",
            Relation.LESS, "l",
            Relation.GREATER_OR_EQUAL, "ge",
            Relation.GREATER, "g",
            Relation.LESS_OR_EQUAL, "le",
            Relation.BELOW, "b",
            Relation.ABOVE_OR_EQUAL, "ae",
            Relation.ABOVE, "a",
            Relation.BELOW_OR_EQUAL, "be");

    private final Emission out;
    private final Function<Block, String> labels;

    BranchEmitter(Emission out, Function<Block, String> labels) {
        this.out = out;
        this.labels = labels;
    }

    /** What is compared. */
    record Comparison(Relation relation, Width width, Value left, Value right) {
        /** Constants to the right, next to zero where that says the same. */
        Comparison normal() {
            if (left instanceof Constant && !(right instanceof Constant)) {
                return new Comparison(relation.swapped(), width, right, left).normal();
            }
            if (!(right instanceof Constant constant)) {
                return this;
            }
            long number = constant.number();
            if (number == 1) {
                return switch (relation) {
                    case LESS -> with(Relation.LESS_OR_EQUAL, 0);
                    case GREATER_OR_EQUAL -> with(Relation.GREATER, 0);
                    case BELOW -> with(Relation.EQUAL, 0);
                    case ABOVE_OR_EQUAL -> with(Relation.NOT_EQUAL, 0);
                    default -> this;
                };
            }
            if (number == -1) {
                return switch (relation) {
                    case GREATER -> with(Relation.GREATER_OR_EQUAL, 0);
                    case LESS_OR_EQUAL -> with(Relation.LESS, 0);
                    default -> this;
                };
            }
            if (number == 128) {
                return switch (relation) {
                    case LESS -> with(Relation.LESS_OR_EQUAL, 127);
                    case GREATER_OR_EQUAL -> with(Relation.GREATER, 127);
                    case BELOW -> with(Relation.BELOW_OR_EQUAL, 127);
                    case ABOVE_OR_EQUAL -> with(Relation.ABOVE, 127);
                    default -> this;
                };
            }
            return this;
        }

        private Comparison with(Relation other, long number) {
            return new Comparison(other, width, left, new Constant(number));
        }
    }

    /** Compares, and says which condition holds then. */
    String compare(Comparison asked, Function<Value, Range> ranges) {
        Comparison comparison = narrowed(asked.normal(), ranges);
        Width width = comparison.width();
        Optional<Register> left = out.register(comparison.left());
        boolean isZero =
                out.number(comparison.right()).filter(number -> number == 0).isPresent();
        if (isZero && left.isPresent()) {
            return compareToZero(left.get().view(width.bits()), comparison.relation());
        }
        Register register = out.read(comparison.left(), width, Optional.empty()).view(width.bits());
        Operand other = out.operand(comparison.right(), width);
        out.add("cmp", register, other);
        return CONDITIONS.get(comparison.relation());
    }

    private String compareToZero(Register register, Relation relation) {
        boolean isSign = relation == Relation.LESS || relation == Relation.GREATER_OR_EQUAL;
        boolean isEqual = relation == Relation.EQUAL || relation == Relation.NOT_EQUAL;
        if (!out.flagsTell(register) || !isSign && !isEqual) {
            out.add("test", register, register);
            out.flagsAreOf(register);
        }
        if (isSign) {
            return relation == Relation.LESS ? "s" : "ns";
        }
        return CONDITIONS.get(relation);
    }

    /** Longs that fit in ints compare as those. */
    private static Comparison narrowed(Comparison comparison, Function<Value, Range> ranges) {
        boolean fits = comparison.width() == Width.LONG
                && Range.INT.contains(ranges.apply(comparison.left()))
                && Range.INT.contains(ranges.apply(comparison.right()));
        return fits
                ? new Comparison(comparison.relation(), Width.INT, comparison.left(), comparison.right())
                : comparison;
    }

    /** Compares an element of memory with a number or a register, without loading it. */
    String compareInMemory(Memory place, Comparison asked) {
        Optional<Long> number = out.number(asked.right());
        Operand other = number.isPresent()
                ? out.constant(number.get(), place.bits())
                : out.register(asked.right()).orElseThrow().view(place.bits());
        out.add("cmp", place, other);
        return CONDITIONS.get(asked.relation());
    }

    /** Sets an int to 0 or 1. */
    void set(Operation.Compare operation, Function<Value, Range> ranges) {
        Register target = out.target(operation.to());
        boolean isOperand = operation.operands().stream()
                .anyMatch(value -> out.register(value).filter(target::equals).isPresent());
        Comparison comparison =
                new Comparison(operation.relation(), operation.width(), operation.left(), operation.right());
        if (!isOperand) {
            out.assign(java.util.List.of(new ParallelAssignment.Goal(target, new ParallelAssignment.Source.Number(0))));
        }
        String condition = compare(comparison, ranges);
        out.add("set" + condition, target.view(8));
        if (isOperand) {
            out.add("movzx", target.view(32), target.view(8));
        }
        out.known().set(target, new Range(0, 1));
    }

    /** Goes on by a condition; {@code next} is the block that follows in memory. */
    void branch(Terminator.Branch branch, String condition, Optional<Block> next) {
        if (next.isPresent() && next.get() == branch.then()) {
            out.add("j" + negated(condition), label(branch.otherwise()));
            return;
        }
        out.add("j" + condition, label(branch.then()));
        jump(branch.otherwise(), next);
    }

    void jump(Block target, Optional<Block> next) {
        if (next.isEmpty() || next.get() != target) {
            out.add("jmp", label(target));
        }
    }

    private LabelReference label(Block block) {
        return new LabelReference(labels.apply(block));
    }

    private static String negated(String condition) {
        return condition.startsWith("n") ? condition.substring(1) : negatedPlain(condition);
    }

    private static String negatedPlain(String condition) {
        for (Map.Entry<Relation, String> entry : CONDITIONS.entrySet()) {
            if (entry.getValue().equals(condition)) {
                return CONDITIONS.get(entry.getKey().negated());
            }
        }
        return "n" + condition;
    }

    /** Whether a variable's only use can be a comparison in memory. */
    static boolean canStayInMemory(Operation.Load load, Terminator.Branch branch) {
        Variable loaded = load.to();
        boolean isLeft = branch.left() == loaded && branch.right() != loaded;
        boolean isEquality = branch.relation() == Relation.EQUAL || branch.relation() == Relation.NOT_EQUAL;
        boolean isSigned = !branch.relation().isUnsigned() && load.kind() != ElementKind.CHAR;
        return isLeft && (isEquality || isSigned || load.kind().bytes() >= 4);
    }
}
