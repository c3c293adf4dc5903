package dev.clobber.processor.generate;

import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Conversion;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Liveness;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What keeps variables apart: two that are live at once cannot share a register, and one that is live across an operation cannot be in
 * a register that the operation changes. Variables that are copied into each other and can share a register are one from the start.
 */
final class Interference {
    private final Function function;
    private final Conventions conventions;
    private final Liveness liveness;
    private final List<BitSet> neighbours = new ArrayList<>();
    private final List<BitSet> forbidden = new ArrayList<>();
    private final List<int[]> affinities = new ArrayList<>();
    private final List<int[]> copies = new ArrayList<>();
    private final int[] leaders;

    Interference(Function function, Conventions conventions, Liveness liveness) {
        this.function = function;
        this.conventions = conventions;
        this.liveness = liveness;
        int count = function.variables().size();
        this.leaders = new int[count];
        for (int i = 0; i < count; i++) {
            leaders[i] = i;
            neighbours.add(new BitSet());
            forbidden.add(new BitSet());
            affinities.add(new int[16]);
        }
        parameters();
        for (Block block : function.blocks()) {
            visit(block);
        }
        coalesce();
    }

    /** The one that stands for all the variables that share a register. */
    int leader(Variable variable) {
        return leader(variable.number());
    }

    /** Whether two leaders cannot share a register. */
    boolean interfere(int one, int other) {
        return neighbours.get(one).get(other);
    }

    /** The leaders that a leader cannot share a register with. */
    BitSet neighbours(int leader) {
        return neighbours.get(leader);
    }

    /** Whether a leader cannot be in a register. */
    boolean isForbidden(int leader, Register register) {
        return forbidden.get(leader).get(register.number());
    }

    /** How often a leader would like to be in a register. */
    int affinity(int leader, Register register) {
        return affinities.get(leader)[register.number()];
    }

    private int leader(int variable) {
        int leader = variable;
        while (leaders[leader] != leader) {
            leader = leaders[leader];
        }
        return leader;
    }

    private void parameters() {
        if (function.linkage() == Function.Linkage.ENTRY) {
            return;
        }
        BitSet live = liveness.atEntry(function.entry());
        List<Register> registers = Demands.parameters(function, conventions);
        for (int i = 0; i < function.parameters().size(); i++) {
            Variable parameter = function.parameters().get(i);
            prefer(parameter, registers.get(i));
            for (int other : live.stream().toArray()) {
                separate(parameter.number(), other);
            }
        }
    }

    private void visit(Block block) {
        List<BitSet> after = liveness.afterOperations(block);
        for (int i = 0; i < block.operations().size(); i++) {
            visit(block.operations().get(i), after.get(i));
        }
        if (block.end() instanceof Terminator.Return end) {
            end.value().ifPresent(value -> prefer(value, Registers.RAX));
        }
    }

    private void visit(Operation operation, BitSet after) {
        int result = operation.result().map(Variable::number).orElse(-1);
        // An int beside the long that it is cut from could not have its upper half cleared.
        Value source = operation instanceof Operation.Copy copy ? copy.from() : new Constant(0);
        if ((operation instanceof Operation.Copy || isCut(operation))
                && operation.operands().get(0) instanceof Variable from) {
            copies.add(new int[] {result, from.number()});
        }
        Demands demands = Demands.of(operation, conventions);
        for (int live : after.stream().toArray()) {
            if (live == result) {
                continue;
            }
            if (result >= 0 && !(source instanceof Variable from && from.number() == live)) {
                separate(result, live);
            }
            demands.destroyed().forEach(register -> forbid(live, register));
            for (Map.Entry<Register, Value> input : demands.inputs().entrySet()) {
                if (!(input.getValue() instanceof Variable variable && variable.number() == live)) {
                    forbid(live, input.getKey());
                }
            }
        }
        demands.inputs().forEach((register, value) -> prefer(value, register));
        if (result >= 0) {
            result(operation, demands);
        }
    }

    private void result(Operation operation, Demands demands) {
        Variable result = operation.result().orElseThrow();
        demands.result().ifPresent(register -> prefer(result, register));
        if (operation instanceof Operation.Binary binary) {
            BinaryOperator operator = binary.operator();
            if (operator.isShift() && binary.right() instanceof Variable distance) {
                separate(result.number(), distance.number());
                forbid(result.number(), Registers.RCX);
            }
            if (binary.left() instanceof Variable left && !left.equals(binary.right())) {
                copies.add(new int[] {result.number(), left.number()});
            }
        }
    }

    /** Whether the bits stay as they are: of an int only the low ones count. */
    private static boolean isCut(Operation operation) {
        return operation instanceof Operation.Convert convert && convert.conversion() == Conversion.LONG_TO_INT;
    }

    private void coalesce() {
        for (int[] copy : copies) {
            int one = leader(copy[0]);
            int other = leader(copy[1]);
            if (one == other || interfere(one, other)) {
                continue;
            }
            BitSet both = (BitSet) forbidden.get(one).clone();
            both.or(forbidden.get(other));
            if (both.cardinality() < RegisterOrder.ALL.size() - 1) {
                join(one, other);
            }
        }
    }

    private void join(int one, int other) {
        leaders[other] = one;
        forbidden.get(one).or(forbidden.get(other));
        for (int i = 0; i < 16; i++) {
            affinities.get(one)[i] += affinities.get(other)[i];
        }
        BitSet theirs = neighbours.get(other);
        for (int neighbour = theirs.nextSetBit(0); neighbour >= 0; neighbour = theirs.nextSetBit(neighbour + 1)) {
            neighbours.get(neighbour).clear(other);
            separate(one, neighbour);
        }
    }

    private void prefer(Value value, Register register) {
        if (value instanceof Variable variable) {
            affinities.get(variable.number())[register.number()]++;
        }
    }

    private void forbid(int variable, Register register) {
        if (register.bank() == RegisterBank.GENERAL) {
            forbidden.get(variable).set(register.number());
        }
    }

    private void separate(int one, int other) {
        if (one != other) {
            neighbours.get(one).set(other);
            neighbours.get(other).set(one);
        }
    }
}
