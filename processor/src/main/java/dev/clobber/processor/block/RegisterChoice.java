package dev.clobber.processor.block;

import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses a register of its class for each of several operands. */
final class RegisterChoice {
    /** How much worse a register is that needs a REX prefix where none may be than one with any other fault. */
    private static final int PREFIX = 3;

    private final Set<Register> taken;
    private final Set<BlockOperand> beside;
    private final Homes homes;

    /** {@code kept} and {@code beside} as in {@link Allocation#of}. */
    RegisterChoice(ResolvedBlock block, Set<Register> kept, Set<BlockOperand> beside) {
        this.taken = new HashSet<>(kept);
        this.beside = beside;
        this.homes = Homes.of(block);
        taken.addAll(block.clobbered());
        for (BlockOperand operand : block.operands()) {
            if (operand.constraint() instanceof Constraint.Fixed fixed) {
                taken.add(fixed.register().full());
            }
        }
    }

    /** A full register for each, the earlier before the later; empty for whom none is left. */
    List<Optional<Register>> among(List<BlockOperand> askers) {
        List<Optional<Register>> given = new ArrayList<>(askers.size());
        Set<Register> held = new HashSet<>();
        for (BlockOperand asker : askers) {
            Optional<Register> best = best(asker, held);
            if (best.isEmpty()) {
                return Matching.of(askers.stream().map(this::wishes).toList());
            }
            held.add(best.get());
            given.add(best);
        }
        return given;
    }

    /** The best that nobody holds; of equally good ones the one that costs least to use, which stands first in its class. */
    private Optional<Register> best(BlockOperand asker, Set<Register> held) {
        Optional<Register> best = Optional.empty();
        int lowest = Integer.MAX_VALUE;
        for (Register member : members(asker)) {
            Register full = member.full();
            int cost = cost(asker, full);
            if (cost < lowest && !taken.contains(full) && !held.contains(full)) {
                best = Optional.of(full);
                lowest = cost;
            }
        }
        return best;
    }

    /** All that an operand could have, the best first. */
    private List<Register> wishes(BlockOperand asker) {
        return members(asker).stream()
                .map(Register::full)
                .filter(full -> !taken.contains(full))
                .sorted(Comparator.comparingInt(full -> cost(asker, full)))
                .toList();
    }

    private static List<Register> members(BlockOperand asker) {
        return ((Constraint.OneOf) asker.constraint()).registers().members();
    }

    private int cost(BlockOperand asker, Register full) {
        boolean needsPrefix =
                !beside.isEmpty() && beside.contains(asker) && full.highByte().isEmpty();
        return homes.rank(asker, full) + (needsPrefix ? PREFIX : 0);
    }
}
