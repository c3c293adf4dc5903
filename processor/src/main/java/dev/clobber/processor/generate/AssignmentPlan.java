package dev.clobber.processor.generate;

import dev.clobber.processor.generate.ParallelAssignment.Goal;
import dev.clobber.processor.generate.ParallelAssignment.Source;
import dev.clobber.processor.generate.RegisterContent.Part;
import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What brings values to registers: first numbers and values of registers, then addresses.
 *
 * @param before steps
 * @param addresses of data
 * @param after steps that copy those
 */
record AssignmentPlan(List<AssignmentStep> before, List<AddressSteps.Address> addresses, List<AssignmentStep> after) {
    private static final long LOW = 0xffff_ffffL;
    private static final Range UNSIGNED = new Range(0, LOW);

    /** The plan for some goals. */
    static AssignmentPlan of(Map<Register, Range> known, List<Goal> goals, Set<Register> free, boolean flagsAreFree) {
        List<AssignmentGoal> values = new ArrayList<>();
        Map<Integer, Integer> offsets = new TreeMap<>();
        Map<Integer, Source.Data> data = new TreeMap<>();
        int wanted = 0;
        for (Goal goal : goals) {
            int register = goal.register().number();
            int bits = goal.register().bits();
            if (goal.source() instanceof Source.Data address) {
                data.put(register, address);
            } else if (goal.source() instanceof Source.Stack stack) {
                offsets.put(register, stack.offset());
            } else if (goal.source() instanceof Source.Number number) {
                values.add(number(register, bits, number.value()));
            } else if (goal.source() instanceof Source.Held held
                    && held.register().aliases(Registers.RSP)) {
                offsets.put(register, 0);
            } else if (goal.source() instanceof Source.Held held) {
                values.add(held(
                        register,
                        bits,
                        held.register(),
                        known.getOrDefault(held.register().full(), Range.LONG)));
                wanted |= 1 << held.register().number();
            }
        }
        List<AssignmentStep> before = new ArrayList<>(search(known, wanted, values, free, flagsAreFree));
        before.addAll(AddressSteps.stack(offsets));
        List<AddressSteps.Address> addresses = AddressSteps.addresses(data);
        return new AssignmentPlan(before, addresses, AddressSteps.copies(data, addresses));
    }

    private static AssignmentGoal number(int register, int bits, long number) {
        return new AssignmentGoal.Number(register, bits, bits == 32 ? number & LOW : number);
    }

    private static AssignmentGoal held(int register, int bits, Register source, Range range) {
        boolean isHalf = source.bits() == 32;
        if (range.least() == range.greatest()) {
            return number(register, bits, isHalf ? (int) range.least() : range.least());
        }
        boolean isExtended = bits == 64 && isHalf && !Range.INT.contains(range);
        return new AssignmentGoal.Held(
                register,
                bits,
                source.number(),
                isExtended ? Part.SIGN_EXTENDED : Part.WHOLE,
                bits == 32 || !isExtended && UNSIGNED.contains(range));
    }

    private static List<AssignmentStep> search(
            Map<Register, Range> known,
            int wanted,
            List<AssignmentGoal> values,
            Set<Register> free,
            boolean flagsAreFree) {
        if (values.isEmpty()) {
            return List.of();
        }
        RegisterContents contents = new RegisterContents(known, wanted);
        RegisterFile start = new RegisterFile(0, 0);
        for (int register = 0; register < RegisterFile.SIZE; register++) {
            start = start.with(register, contents.initial(register));
        }
        int writable = 0;
        for (Register register : free) {
            writable |= 1 << register.number();
        }
        writable &= ~(1 << Registers.RSP.number());
        return AssignmentSearch.solve(start, contents, new AssignmentGoals(values, contents, flagsAreFree), writable);
    }

    /** How many bytes it takes. */
    int length() {
        int length = 0;
        for (AssignmentStep step : before) {
            length += step.length();
        }
        for (AddressSteps.Address address : addresses) {
            length += address.length();
        }
        for (AssignmentStep step : after) {
            length += step.length();
        }
        return length;
    }

    /** Its instructions. */
    List<MachineItem> items(int line) {
        List<MachineItem> items = new ArrayList<>();
        add(before, line, items);
        for (AddressSteps.Address address : addresses) {
            items.add(new MachineItem.AddressOf(AssignmentStep.register(address.register()), address.symbol(), line));
        }
        add(after, line, items);
        return items;
    }

    private static void add(List<AssignmentStep> steps, int line, List<MachineItem> items) {
        for (AssignmentStep step : steps) {
            for (Instruction instruction : step.instructions()) {
                items.add(new MachineItem.Operation(instruction, line));
            }
        }
    }
}
