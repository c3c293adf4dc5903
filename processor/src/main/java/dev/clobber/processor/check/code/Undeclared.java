package dev.clobber.processor.check.code;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.flow.Facts.Change;
import dev.clobber.processor.flow.Facts.FlagChange;
import dev.clobber.processor.flow.Facts.MemoryAccess;
import dev.clobber.processor.flow.Facts.Place;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.model.Parameter;
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
        Declared declared = Declared.of(block);
        boolean isSeen = !Promises.neverReturns(block);
        return new Undeclared(
                block.flow().changes((register, bits) -> isSeen && !declared.covers(register, bits)).stream()
                        .filter(change -> !Refused.all(block, change.writers()))
                        .filter(change -> !isWronglyPopped(block, change.register()))
                        .toList(),
                declared.flags() ? Optional.empty() : flagChange(block),
                block.flow().memory().stream()
                        .filter(access -> access.written() && access.place() == Place.OTHER)
                        .filter(access -> !declared.memory() && !hasBuffer(block))
                        .findFirst());
    }

    /** What is changed of the flags that are no results, declared or not. */
    static Optional<FlagChange> flagChange(AssembledBlock block) {
        Set<Flag> results = Declared.of(block).flagResults();
        return block.flow()
                .flagChange()
                .filter(change -> !Promises.neverReturns(block))
                .map(change -> withoutResults(change, results))
                .filter(change -> !change.flags().isEmpty())
                .filter(change -> !Refused.all(block, change.writers()));
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

    private static FlagChange withoutResults(FlagChange change, Set<Flag> results) {
        Set<Flag> rest = new TreeSet<>(change.flags());
        rest.removeAll(results);
        return new FlagChange(rest, change.writers(), change.path());
    }

    /** With the stack out of balance a register that is pushed or popped is restored from the wrong place: the stack is the cause. */
    private static boolean isWronglyPopped(AssembledBlock block, Register register) {
        return !block.flow().stackFaults().isEmpty()
                && Refused.reachable(block)
                        .mapToObj(block.flow().steps()::get)
                        .anyMatch(step -> isPushedOrPopped(step, register));
    }

    private static boolean isPushedOrPopped(Code.Step step, Register register) {
        List<Operand> operands = step.instruction().operands();
        return step.effects().copy()
                && step.effects().stack().isPresent()
                && step.effects().stack().getAsLong() != 0
                && operands.stream().anyMatch(operand -> operand instanceof Register other && other.aliases(register));
    }

    private static boolean hasBuffer(AssembledBlock block) {
        return block.contract().declared().parameters().stream().anyMatch(Parameter::isBuffer);
    }
}
