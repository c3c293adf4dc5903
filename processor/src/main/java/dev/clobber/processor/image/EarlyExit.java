package dev.clobber.processor.image;

import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterEffect;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Other words for a program that goes straight to its last system call, the end of the process: number and status are pushed early and
 * popped late. That is a byte longer, but the two halves may fit into the headers where the whole does not.
 */
final class EarlyExit {
    /** Before how many instructions of those that stand before the last but one system call the values are pushed. */
    private static final int PLACES = 5;

    /** {@code exit}; the constant of a short push is signed, so {@code exit_group} is none for it. */
    private static final long EXIT = 60;

    private static final int MOST = 127;

    private final Pieces pieces;
    private final int last;

    private EarlyExit(Pieces pieces, int last) {
        this.pieces = pieces;
        this.last = last;
    }

    /** The program in other words; mostly none. */
    static List<MachineProgram> of(MachineProgram program, Pieces pieces) {
        int last = 0;
        while (isStraight(pieces, last) && !pieces.endsFlow(last)) {
            last++;
        }
        boolean isEnd = isStraight(pieces, last) && Liveness.isSystemCall(pieces.step(last));
        return isEnd ? new EarlyExit(pieces, last).words(program) : List.of();
    }

    private static boolean isStraight(Pieces pieces, int number) {
        return !pieces.isOpaque(number)
                && !pieces.isEntered(number)
                && (pieces.step(number).effects().flow() == Flow.NEXT || Liveness.isSystemCall(pieces.step(number)));
    }

    private List<MachineProgram> words(MachineProgram program) {
        List<Optional<Long>> atEnd = KnownRegisters.before(pieces, last);
        Optional<Long> number = atEnd.get(Registers.RAX.number());
        Optional<Long> status = atEnd.get(Registers.RDI.number());
        int call = last - 1;
        while (call >= 0 && isRegistersOnly(call)) {
            call--;
        }
        boolean isKnown = number.equals(Optional.of(EXIT)) && status.isPresent() && status.get() <= MOST;
        if (!isKnown || status.get() < 0 || call < 0 || !Liveness.isSystemCall(pieces.step(call))) {
            return List.of();
        }
        List<MachineProgram> all = new ArrayList<>();
        for (int i = call; i > Math.max(0, call - PLACES) && (i == call || !usesStack(i)); i--) {
            all.add(with(program, i, call, value(i, status.get())));
        }
        return all;
    }

    private boolean isRegistersOnly(int number) {
        Effects effects = pieces.step(number).effects();
        return effects.flow() == Flow.NEXT && effects.memory().isEmpty() && !usesStack(number);
    }

    private boolean usesStack(int number) {
        for (RegisterEffect effect : pieces.step(number).effects().registers()) {
            if (effect.register().aliases(Registers.RSP)) {
                return true;
            }
        }
        return false;
    }

    /** A register that holds the status already takes a byte less. */
    private Operand value(int number, long status) {
        List<Optional<Long>> values = KnownRegisters.before(pieces, number);
        for (Register register : KnownRegisters.SHORT_NAMES) {
            if (values.get(register.number()).equals(Optional.of(status))) {
                return register;
            }
        }
        return new Immediate(status);
    }

    private MachineProgram with(MachineProgram program, int early, int call, Operand status) {
        List<MachineItem> items = new ArrayList<>();
        int number = 0;
        for (MachineItem item : program.items()) {
            if (!CodeAssembly.isInstruction(item)) {
                items.add(item);
                continue;
            }
            int line = CodeAssembly.line(pieces.instruction(last));
            if (number == early) {
                items.add(new MachineItem.Operation(Instruction.of("push", new Immediate(EXIT)), line));
                items.add(new MachineItem.Operation(Instruction.of("push", status), line));
            }
            if (number == last) {
                items.add(new MachineItem.Operation(Instruction.of("pop", Registers.RDI), line));
                items.add(new MachineItem.Operation(Instruction.of("pop", Registers.RAX), line));
            }
            if (number <= call || number >= last) {
                items.add(item);
            }
            number++;
        }
        return new MachineProgram(items, program.data(), program.reserved());
    }
}
