package dev.clobber.processor.generate;

import dev.clobber.processor.abi.CallingConvention;
import dev.clobber.processor.generate.ParallelAssignment.Source;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A likely allocation: the variables with the fewest choices first, each where it is wanted most and costs least. */
final class FirstAllocation {
    private static final int MOVE = 2;

    private final FunctionPlan plan;
    private final Interference interference;
    private final boolean savesRegisters;
    private final Map<Integer, Integer> mentions = new HashMap<>();
    private final Map<Integer, Location.Anew> anew = new HashMap<>();
    private final List<Integer> leaders;

    FirstAllocation(FunctionPlan plan, Interference interference, boolean savesRegisters) {
        this.plan = plan;
        this.interference = interference;
        this.savesRegisters = savesRegisters;
        Set<Integer> several = new HashSet<>();
        for (Block block : plan.function().blocks()) {
            for (Operation operation : block.operations()) {
                operation.result().ifPresent(variable -> define(variable, operation, several));
                operation.operands().forEach(this::mention);
            }
            block.end().operands().forEach(this::mention);
        }
        parameters(several);
        several.forEach(anew::remove);
        leaders = new ArrayList<>(mentions.keySet());
        leaders.sort(Comparator.comparing((Integer leader) -> -pressure(leader)).thenComparing(leader -> leader));
    }

    /** One for each set of variables that share a register, those with the fewest choices first. */
    List<Integer> leaders() {
        return leaders;
    }

    /** How a variable is made anew, if that is always the same. */
    Optional<Location.Anew> anew(int leader) {
        return Optional.ofNullable(anew.get(leader));
    }

    /** Who keeps a leader from a register. */
    List<Integer> inTheWay(Allocation allocation, int leader, Register register) {
        List<Integer> others = new ArrayList<>();
        for (int other : leaders) {
            if (interference.interfere(leader, other)
                    && allocation.of(other).orElseThrow() instanceof Location.InRegister in
                    && in.register().equals(register)) {
                others.add(other);
            }
        }
        return others;
    }

    private int pressure(int leader) {
        int pressure = interference.neighbours(leader).cardinality();
        for (Register register : RegisterOrder.ALL) {
            pressure += interference.isForbidden(leader, register) ? 1 : 0;
        }
        return pressure;
    }

    private void parameters(Set<Integer> several) {
        for (Variable parameter : plan.function().parameters()) {
            int leader = interference.leader(parameter);
            if (plan.function().linkage() == Function.Linkage.ENTRY) {
                // The only one is rsp as it was.
                anew.put(leader, new Location.Anew(plan.initialStack()));
                mentions.merge(leader, 1, Integer::sum);
            } else {
                several.add(leader);
                mentions.merge(leader, 1, Integer::sum);
            }
        }
    }

    private void define(Variable variable, Operation operation, Set<Integer> several) {
        int leader = interference.leader(variable);
        mentions.merge(leader, 1, Integer::sum);
        if (operation instanceof Operation.Copy copy
                && copy.from() instanceof Variable from
                && interference.leader(from) == leader) {
            return;
        }
        Optional<Location.Anew> made = made(operation);
        if (made.isEmpty() || anew.containsKey(leader) && !anew.get(leader).equals(made.get())) {
            several.add(leader);
        } else {
            anew.put(leader, made.get());
        }
    }

    private Optional<Location.Anew> made(Operation operation) {
        if (operation instanceof Operation.DataAddress || operation instanceof Operation.SlotAddress) {
            return Optional.of(new Location.Anew(plan.source(operation)));
        }
        return operation instanceof Operation.Copy copy && copy.from() instanceof Constant constant
                ? Optional.of(new Location.Anew(new Source.Number(constant.number())))
                : Optional.empty();
    }

    private void mention(Value value) {
        if (value instanceof Variable variable) {
            mentions.merge(interference.leader(variable), 1, Integer::sum);
        }
    }

    /** An allocation, or the leader that found no register among those allowed. */
    record Result(Optional<Allocation> allocation, OptionalInt failed) {}

    Result allocate(List<Register> allowed) {
        Allocation allocation =
                new Allocation(interference, plan.function().variables().size());
        for (int leader : leaders) {
            Optional<Location.Anew> made = anew(leader);
            Optional<Register> best = best(allocation, leader, allowed);
            if (made.isPresent() && (mentions.get(leader) <= 2 || best.isEmpty() || isStack(made.get()))) {
                allocation.put(leader, made.get());
            } else if (best.isPresent()) {
                allocation.put(leader, new Location.InRegister(best.get()));
            } else {
                return new Result(Optional.empty(), OptionalInt.of(leader));
            }
        }
        return new Result(Optional.of(allocation), OptionalInt.empty());
    }

    private static boolean isStack(Location.Anew made) {
        return made.source() instanceof Source.Stack;
    }

    private Optional<Register> best(Allocation allocation, int leader, List<Register> allowed) {
        Optional<Register> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (Register register : allowed) {
            if (!allocation.fits(leader, register)) {
                continue;
            }
            int cost = cost(leader, register);
            if (cost < least) {
                least = cost;
                best = Optional.of(register);
            }
        }
        return best;
    }

    private int cost(int leader, Register register) {
        int cost = -MOVE * interference.affinity(leader, register);
        if (RegisterOrder.isExtended(register)) {
            cost += mentions.get(leader);
        }
        if (savesRegisters && CallingConvention.calleeSaved().contains(register)) {
            cost += MOVE;
        }
        return cost;
    }

    /** The variable to put into memory where none of these fits: of the one that failed and those around it, the least used. */
    List<Variable> toSpill(int failed) {
        int chosen = failed;
        for (int leader : leaders) {
            boolean isNear = leader == failed || interference.interfere(leader, failed);
            if (isNear && !anew.containsKey(leader) && weight(leader) < weight(chosen)) {
                chosen = leader;
            }
        }
        List<Variable> spilled = new ArrayList<>();
        for (Variable variable : plan.function().variables()) {
            if (interference.leader(variable) == chosen) {
                spilled.add(variable);
            }
        }
        return spilled;
    }

    /** Few mentions over a long life are best to spill. */
    private int weight(int leader) {
        int neighbours = interference.neighbours(leader).cardinality();
        return neighbours < 2 ? Integer.MAX_VALUE : mentions.get(leader) * 100 / neighbours;
    }
}
