package dev.clobber.processor.lower;

import dev.clobber.processor.abi.CallingConvention;
import dev.clobber.processor.abi.KernelConvention;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.LabelReference;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.List;
import java.util.Optional;

/** What every stub does, whoever calls it: arguments into place, the number, into the kernel and back. */
final class KernelEntry {
    private static final int EINTR = 4;

    private final CodeBuilder code;
    private final StubPlan plan;
    private final String symbol;

    KernelEntry(CodeBuilder code, StubPlan plan, String symbol) {
        this.code = code;
        this.plan = plan;
        this.symbol = symbol;
    }

    /** The registers that arguments destroy and the caller wants back. */
    List<Register> savedRegisters() {
        return CallingConvention.calleeSaved().stream()
                .filter(this::isDestination)
                .toList();
    }

    /** Whether the kernel takes an argument in a register. */
    boolean isDestination(Register register) {
        return plan.arguments().stream()
                .anyMatch(argument -> argument.register().aliases(register));
    }

    /** Where an argument is to go. */
    Move move(PlannedArgument argument, Move.Source source) {
        return new Move(
                source,
                argument.type().bits(),
                argument.type().isSigned(),
                argument.register(),
                plan.convention().bits());
    }

    /** Loads the arguments, enters the kernel, and repeats what was interrupted. */
    void enter(List<Move> moves) {
        for (Instruction instruction : new ParallelMove(Optional.of(Registers.RAX)).resolve(moves)) {
            code.add(instruction);
        }
        String again = symbol + ".again";
        if (plan.restart()) {
            code.label(again);
        }
        if (plan.number() == 0) {
            code.add("xor", Registers.EAX, Registers.EAX);
        } else {
            code.add("mov", Registers.EAX, new Immediate(plan.number()));
        }
        switch (plan.convention()) {
            case SYSCALL -> code.add("syscall");
            case INT_0X80 -> code.add("int", new Immediate(0x80));
        }
        if (plan.restart()) {
            code.add("cmp", result(), new Immediate(-EINTR));
            code.add("je", new LabelReference(again));
        }
        if (plan.noReturn()) {
            code.add("ud2");
        }
    }

    /**
     * Makes the result of a 32-bit gate as wide as Java's.
     *
     * @param compared whether all 64 bits are looked at, whatever the Java method returns
     */
    void widenResult(boolean compared) {
        if (plan.convention().bits() == 32 && (compared || plan.result() == ResultType.LONG)) {
            code.add("cdqe");
        }
    }

    private Register result() {
        return plan.convention() == KernelConvention.SYSCALL ? Registers.RAX : Registers.EAX;
    }
}
