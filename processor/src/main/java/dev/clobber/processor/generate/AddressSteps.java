package dev.clobber.processor.generate;

import dev.clobber.processor.generate.AssignmentStep.Kind;
import dev.clobber.processor.generate.ParallelAssignment.Source;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Addresses, which are put in place last: they depend on rsp and on each other alone, and until then their registers are free for
 * all else.
 */
final class AddressSteps {
    private static final int STACK_POINTER = Registers.RSP.number();
    private static final int EXTENDED = 8;

    /** {@code mov r32, imm32} without and with REX. */
    private static final int DATA_BYTES = 5;

    /** Where a symbol's address goes first. */
    record Address(int register, String symbol) {
        int length() {
            return DATA_BYTES + (register >= EXTENDED ? 1 : 0);
        }
    }

    private AddressSteps() {}

    /** The first register for each symbol. */
    static List<Address> addresses(Map<Integer, Source.Data> goals) {
        Map<String, Address> first = new LinkedHashMap<>();
        goals.forEach((register, data) -> first.putIfAbsent(data.symbol(), new Address(register, data.symbol())));
        return List.copyOf(first.values());
    }

    /** Copies to the other registers that want the address of the same symbol. */
    static List<AssignmentStep> copies(Map<Integer, Source.Data> goals, List<Address> addresses) {
        List<AssignmentStep> copies = new ArrayList<>();
        for (Address address : addresses) {
            goals.forEach((register, data) -> {
                if (data.symbol().equals(address.symbol()) && register != address.register()) {
                    copies.add(distance(register, address.register(), 0));
                }
            });
        }
        return copies;
    }

    /** Addresses on the stack, the shortest step first: from rsp, or from one that is there already. */
    static List<AssignmentStep> stack(Map<Integer, Integer> offsets) {
        List<AssignmentStep> steps = new ArrayList<>();
        Map<Integer, Integer> there = new LinkedHashMap<>();
        there.put(STACK_POINTER, 0);
        while (there.size() <= offsets.size()) {
            AssignmentStep best = new AssignmentStep(Kind.WIDE_DISTANCE, 0, 0, Integer.MAX_VALUE);
            for (int to : offsets.keySet()) {
                for (int from : there.keySet()) {
                    AssignmentStep step = distance(to, from, (long) offsets.get(to) - there.get(from));
                    boolean isNew = !there.containsKey(to) && step.number() == (int) step.number();
                    best = isNew && (best.to() == best.from() || step.length() < best.length()) ? step : best;
                }
            }
            steps.add(best);
            there.put(best.to(), offsets.get(best.to()));
        }
        return steps;
    }

    private static AssignmentStep distance(int to, int from, long distance) {
        if (distance != 0) {
            return new AssignmentStep(Kind.WIDE_DISTANCE, to, from, distance);
        }
        Kind kind = Kind.PUSH_COPY.length(to, from) < Kind.WIDE_COPY.length(to, from) ? Kind.PUSH_COPY : Kind.WIDE_COPY;
        return new AssignmentStep(kind, to, from, 0);
    }
}
