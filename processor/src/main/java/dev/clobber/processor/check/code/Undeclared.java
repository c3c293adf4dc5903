package dev.clobber.processor.check.code;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.flow.Facts.Change;
import dev.clobber.processor.flow.Facts.FlagChange;
import dev.clobber.processor.flow.Facts.MemoryAccess;
import dev.clobber.processor.flow.Facts.Place;
import dev.clobber.processor.isa.Attribute;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a block changes and its contract does not let it.
 *
 * @param registers by their first writers
 * @param flags the arithmetic flags that are no results
 * @param memory the first write to memory that no parameter can point to
 */
record Undeclared(List<Change> registers, Optional<FlagChange> flags, Optional<MemoryAccess> memory) {
    static Undeclared of(AssembledBlock block) {
        return new Undeclared(registers(block), flags(block), memory(block));
    }

    /** The registers alone. */
    static List<Change> registers(AssembledBlock block) {
        List<Change> registers = new ArrayList<>();
        if (Promises.neverReturns(block)) {
            return registers;
        }
        for (Change change : block.flow().changes((register, bits) -> !Declared.covers(block, register, bits))) {
            if (!Refused.all(block, change.writers()) && !isWronglyPopped(block, change.register())) {
                registers.add(change);
            }
        }
        return registers;
    }

    /** The flags alone. */
    static Optional<FlagChange> flags(AssembledBlock block) {
        return Declared.flags(block) ? Optional.empty() : flagChange(block);
    }

    /** The write to memory alone. */
    static Optional<MemoryAccess> memory(AssembledBlock block) {
        for (MemoryAccess access : block.flow().memory()) {
            if (access.written() && access.place() == Place.OTHER) {
                return Declared.memory(block) || hasBuffer(block) ? Optional.empty() : Optional.of(access);
            }
        }
        return Optional.empty();
    }

    /** What is changed of the flags that are no results, declared or not. */
    static Optional<FlagChange> flagChange(AssembledBlock block) {
        Optional<FlagChange> all =
                Promises.neverReturns(block) ? Optional.empty() : block.flow().flagChange();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        FlagChange change = withoutResults(block, all.get());
        boolean isSeen = !change.flags().isEmpty()
                && !Refused.all(block, change.writers())
                && !areWronglyPopped(block, change.writers());
        return isSeen ? Optional.of(change) : Optional.empty();
    }

    /** The instruction with which a change begins that is there at the end. */
    static int first(AssembledBlock block, Change change) {
        return first(change.writers(), block.flow().departures(change.register()));
    }

    /** The same for flags. */
    static int first(AssembledBlock block, FlagChange change) {
        return first(change.writers(), block.flow().flagDepartures());
    }

    /** What an instruction changed may be changed again before the end; what was taken back in between is another matter. */
    private static int first(List<Integer> writers, List<Integer> departures) {
        int last = Where.first(writers);
        return departures.stream().filter(step -> step <= last).reduce(last, (one, other) -> other);
    }

    private static FlagChange withoutResults(AssembledBlock block, FlagChange change) {
        Set<Flag> rest = new TreeSet<>();
        for (Flag flag : change.flags()) {
            if (!Declared.isResult(block, flag)) {
                rest.add(flag);
            }
        }
        return new FlagChange(rest, change.writers(), change.path());
    }

    /** With the stack out of balance a register that is pushed or popped is restored from the wrong place: the stack is the cause. */
    private static boolean isWronglyPopped(AssembledBlock block, Register register) {
        return !block.flow().stackFaults().isEmpty()
                && Refused.reachable(block)
                        .mapToObj(block.flow().steps()::get)
                        .anyMatch(step -> isPushedOrPopped(step, register));
    }

    /** Whether flags are changed only by popping them from where they were not pushed. */
    static boolean areWronglyPopped(AssembledBlock block, List<Integer> writers) {
        return !block.flow().stackFaults().isEmpty()
                && writers.stream()
                        .map(block.flow().steps()::get)
                        .allMatch(step -> step.effects().has(Attribute.FLAGS_IMAGE));
    }

    private static boolean isPushedOrPopped(Code.Step step, Register register) {
        List<Operand> operands = step.instruction().operands();
        return step.effects().copy()
                && step.effects().stack().isPresent()
                && step.effects().stack().getAsLong() != 0
                && operands.stream().anyMatch(operand -> operand instanceof Register other && other.aliases(register));
    }

    private static boolean hasBuffer(AssembledBlock block) {
        for (Parameter parameter : block.contract().declared().parameters()) {
            if (parameter.isBuffer()) {
                return true;
            }
        }
        return false;
    }
}
