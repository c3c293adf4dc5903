package dev.clobber.processor.generate;

import dev.clobber.processor.abi.CallingConvention;
import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for the allocation with the shortest code: begins with a likely one and changes it as long as that helps. */
final class AllocationSearch {
    private static final int ROUNDS = 8;
    private static final int INSTRUCTIONS_TO_TRY = 4_000;

    private final FunctionPlan plan;
    private final FirstAllocation first;
    private final InstructionFacts facts;
    private final CodeLength lengths;
    private final boolean savesRegisters;
    private int budget = INSTRUCTIONS_TO_TRY;

    AllocationSearch(FunctionPlan plan, FirstAllocation first, InstructionFacts facts, boolean savesRegisters) {
        this.plan = plan;
        this.first = first;
        this.facts = facts;
        this.lengths = new CodeLength(facts, plan.options());
        this.savesRegisters = savesRegisters;
    }

    /**
     * Code for an allocation.
     *
     * @param used registers that it changes, without those that it saves
     */
    record Trial(Allocation allocation, List<MachineItem> items, Set<Register> used, int length) {}

    /** The shortest that was found; empty where an operation lacks a register. */
    Optional<Trial> best(Allocation start) {
        Optional<Trial> best = run(start);
        boolean improves = best.isPresent();
        while (improves && budget > 0) {
            improves = false;
            for (int leader : first.leaders()) {
                Trial found = improve(best.orElseThrow(), leader);
                if (found.length() < best.get().length()) {
                    best = Optional.of(found);
                    improves = true;
                }
            }
        }
        return best;
    }

    private Trial improve(Trial start, int leader) {
        Trial best = start;
        for (Allocation changed : changes(start.allocation(), leader)) {
            if (budget <= 0) {
                break;
            }
            Optional<Trial> trial = run(changed);
            if (trial.isPresent() && trial.get().length() < best.length()) {
                best = trial.get();
            }
        }
        return best;
    }

    /** The same with one variable elsewhere, or with two that have changed places. */
    private List<Allocation> changes(Allocation allocation, int leader) {
        List<Allocation> changes = new ArrayList<>();
        Location here = allocation.of(leader).orElseThrow();
        for (Register register : RegisterOrder.ALL) {
            if (here instanceof Location.InRegister in && in.register().equals(register)) {
                continue;
            }
            Allocation changed = allocation.copy();
            changed.remove(leader);
            if (changed.fits(leader, register)) {
                changed.put(leader, new Location.InRegister(register));
                changes.add(changed);
            } else {
                exchanged(allocation, leader, here, register).ifPresent(changes::add);
            }
        }
        first.anew(leader).filter(anew -> !anew.equals(here)).ifPresent(anew -> {
            Allocation changed = allocation.copy();
            changed.put(leader, anew);
            changes.add(changed);
        });
        return changes;
    }

    /** Everyone in the register that stands in the way goes to the register that is left. */
    private Optional<Allocation> exchanged(Allocation allocation, int leader, Location here, Register register) {
        if (!(here instanceof Location.InRegister)) {
            return Optional.empty();
        }
        Allocation changed = allocation.copy();
        List<Integer> others = first.inTheWay(allocation, leader, register);
        changed.remove(leader);
        others.forEach(changed::remove);
        if (!changed.fits(leader, register)) {
            return Optional.empty();
        }
        changed.put(leader, new Location.InRegister(register));
        for (int other : others) {
            if (!changed.fits(other, ((Location.InRegister) here).register())) {
                return Optional.empty();
            }
            changed.put(other, here);
        }
        return Optional.of(changed);
    }

    private Optional<Trial> run(Allocation allocation) {
        try {
            return Optional.of(emit(allocation));
        } catch (NoRegisterLeft none) {
            return Optional.empty();
        }
    }

    private Trial emit(Allocation allocation) {
        Map<Block, KnownRegisters> assumed = new IdentityHashMap<>();
        List<Register> saved = List.of();
        for (int round = 0; ; round++) {
            FunctionEmitter emitter = new FunctionEmitter(plan, allocation, assumed, facts);
            emitter.emit(saved);
            budget -= emitter.items().size();
            List<Register> needed = saved(emitter.used());
            if (needed.equals(saved) && emitter.isSound()) {
                emitter.used().removeAll(saved);
                return new Trial(allocation, emitter.items(), emitter.used(), lengths.of(emitter.items()));
            }
            saved = needed;
            assumed = round < ROUNDS ? emitter.weakened() : nothing();
        }
    }

    private Map<Block, KnownRegisters> nothing() {
        Map<Block, KnownRegisters> nothing = new IdentityHashMap<>();
        plan.function().blocks().forEach(block -> nothing.put(block, new KnownRegisters()));
        return nothing;
    }

    private List<Register> saved(Set<Register> used) {
        if (!savesRegisters) {
            return List.of();
        }
        return CallingConvention.calleeSaved().stream().filter(used::contains).toList();
    }
}
