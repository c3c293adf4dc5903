package dev.clobber.processor.flow;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.flow.Facts.Change;
import dev.clobber.processor.flow.Facts.FlagChange;
import dev.clobber.processor.flow.Facts.Leftover;
import dev.clobber.processor.flow.Facts.MemoryAccess;
import dev.clobber.processor.flow.Facts.StackFault;
import dev.clobber.processor.flow.Facts.UndefinedFlagRead;
import dev.clobber.processor.flow.Facts.UnsetAtEnd;
import dev.clobber.processor.flow.Facts.UnsetRead;
import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Follows text, and shows what was found as text. */
final class Flows {
    private Flows() {}

    /** Follows code that finds some full registers set, and nothing else. */
    static DataFlow of(String code, String... set) {
        Map<Register, BitRange> bits = new HashMap<>();
        for (String name : set) {
            Register register = Registers.get(name);
            bits.put(register.full(), BitRange.of(register));
        }
        return DataFlow.of(Code.builder().text(code).build(), new Entry(bits));
    }

    /** Follows code that finds all general registers set. */
    static DataFlow withGeneral(String code) {
        return of(
                code, "rax", "rcx", "rdx", "rbx", "rbp", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12", "r13", "r14",
                "r15");
    }

    static String changes(DataFlow flow) {
        return join(flow.changes().stream().map(Flows::show));
    }

    private static String show(Change change) {
        return change.register() + " " + change.bits() + " by " + steps(change.writers()) + show(change.path());
    }

    static String unset(DataFlow flow) {
        return unset(flow.unsetReads());
    }

    static String unset(List<UnsetRead> reads) {
        return join(reads.stream().map(Flows::show));
    }

    private static String show(UnsetRead read) {
        String origin = read.register().equals(read.origin()) ? "" : " from " + read.origin();
        return read.step() + ": " + read.register() + " " + read.bits() + origin + show(read.path());
    }

    static String undefined(DataFlow flow) {
        return join(flow.undefinedFlagReads().stream().map(Flows::show));
    }

    private static String show(UndefinedFlagRead read) {
        String by = read.undefinedBy().isEmpty() ? "" : " by " + steps(read.undefinedBy());
        return read.step() + ": " + names(read.flags()) + by + show(read.path());
    }

    static String flags(DataFlow flow) {
        return flow.flagChange().map(Flows::show).orElse("");
    }

    private static String show(FlagChange change) {
        return names(change.flags()) + " by " + steps(change.writers()) + show(change.path());
    }

    private static String names(java.util.Collection<?> flags) {
        return flags.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
    }

    static String stack(DataFlow flow) {
        return join(flow.stackFaults().stream().map(Flows::show));
    }

    private static String show(StackFault fault) {
        String depth = fault.depth().isPresent() ? " " + fault.depth().getAsLong() : "";
        return fault.step() + ": " + fault.problem() + depth + show(fault.path());
    }

    static String memory(DataFlow flow) {
        return join(flow.memory().stream().map(Flows::show));
    }

    private static String show(MemoryAccess access) {
        return access.step() + ": " + (access.read() ? "r" : "") + (access.written() ? "w" : "") + " " + access.place();
    }

    static String show(Optional<Leftover> leftover) {
        return leftover.map(left -> "by " + steps(left.writers()) + show(left.path()))
                .orElse("");
    }

    static String unsetAtEnd(DataFlow flow, String register) {
        Register named = Registers.get(register);
        return flow.unsetAtEnd(named.full(), BitRange.of(named))
                .map(Flows::show)
                .orElse("");
    }

    private static String show(UnsetAtEnd unset) {
        String writers = unset.conditionalWriters().isEmpty() ? "" : " perhaps by " + steps(unset.conditionalWriters());
        return unset.bits() + " from " + unset.origin() + writers + show(unset.path());
    }

    private static String show(Path path) {
        return path.turns().isEmpty()
                ? ""
                : " when "
                        + path.turns().stream()
                                .map(turn -> turn.step() + (turn.taken() ? " jumps" : " does not"))
                                .collect(Collectors.joining(", "));
    }

    private static String steps(List<Integer> steps) {
        return steps.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static String join(Stream<String> facts) {
        return facts.collect(Collectors.joining("; "));
    }
}
