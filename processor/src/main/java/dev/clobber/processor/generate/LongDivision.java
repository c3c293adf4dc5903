package dev.clobber.processor.generate;

import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Width;
import java.util.ArrayList;
import java.util.List;

/** The least long by -1 overflows in the processor and not in Java: a divisor that may be -1 is taken apart. */
final class LongDivision {
    private LongDivision() {}

    static void lower(Function function, Ranges ranges) {
        for (Block block : List.copyOf(function.blocks())) {
            for (int i = block.operations().size() - 1; i >= 0; i--) {
                if (block.operations().get(i) instanceof Operation.Binary binary
                        && mayOverflow(block, i, binary, ranges)) {
                    split(function, block, i, binary);
                }
            }
        }
    }

    private static boolean mayOverflow(Block block, int index, Operation.Binary binary, Ranges ranges) {
        boolean divides = binary.operator() == BinaryOperator.DIVIDE || binary.operator() == BinaryOperator.REMAINDER;
        if (!divides || binary.to().width() != Width.LONG) {
            return false;
        }
        return binary.right() instanceof Variable divisor
                ? ranges.before(block, index, divisor).contains(-1)
                : ((Constant) binary.right()).number() == -1;
    }

    private static void split(Function function, Block block, int index, Operation.Binary binary) {
        Block after = function.block();
        List<Operation> rest =
                block.operations().subList(index + 1, block.operations().size());
        after.operations().addAll(new ArrayList<>(rest));
        after.end(block.end());
        rest.clear();
        block.operations().remove(index);
        Block negates = function.block();
        negates.operations()
                .add(
                        binary.operator() == BinaryOperator.DIVIDE
                                ? new Operation.Binary(
                                        binary.line(),
                                        binary.to(),
                                        BinaryOperator.SUBTRACT,
                                        new Constant(0),
                                        binary.left())
                                : new Operation.Copy(binary.line(), binary.to(), new Constant(0)));
        negates.end(new Terminator.Jump(binary.line(), after));
        Block divides = function.block();
        divides.operations().add(binary);
        divides.end(new Terminator.Jump(binary.line(), after));
        block.end(new Terminator.Branch(
                binary.line(), Relation.EQUAL, Width.LONG, binary.right(), new Constant(-1), negates, divides));
    }
}
