package dev.clobber.processor.generate;

import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.isa.Register;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where each variable of a function is, by its leader. A trial of the search: copied, then changed. */
final class Allocation {
    private final Interference interference;
    private final @Nullable Location[] locations;

    Allocation(Interference interference, int variables) {
        this(interference, new Location[variables]);
    }

    private Allocation(Interference interference, @Nullable Location[] locations) {
        this.interference = interference;
        this.locations = locations;
    }

    Allocation copy() {
        return new Allocation(interference, Arrays.copyOf(locations, locations.length));
    }

    Location of(Variable variable) {
        return of(interference.leader(variable)).orElseThrow();
    }

    Optional<Location> of(int leader) {
        return Optional.ofNullable(locations[leader]);
    }

    /** The register of a variable, if it is in one. */
    Optional<Register> register(Variable variable) {
        return of(variable) instanceof Location.InRegister in ? Optional.of(in.register()) : Optional.empty();
    }

    void put(int leader, Location location) {
        locations[leader] = location;
    }

    /** Takes a leader from where it is. */
    void remove(int leader) {
        locations[leader] = null;
    }

    /** Whether a leader can be in a register beside all that are placed already. */
    boolean fits(int leader, Register register) {
        if (interference.isForbidden(leader, register)) {
            return false;
        }
        BitSet neighbours = interference.neighbours(leader);
        for (int other = neighbours.nextSetBit(0); other >= 0; other = neighbours.nextSetBit(other + 1)) {
            if (locations[other] instanceof Location.InRegister in
                    && in.register().equals(register)) {
                return false;
            }
        }
        return true;
    }
}
