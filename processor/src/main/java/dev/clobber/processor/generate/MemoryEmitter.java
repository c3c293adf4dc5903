package dev.clobber.processor.generate;

import dev.clobber.processor.ir.Range;
import dev.clobber.processor.generate.ParallelAssignment.Source;
import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Width;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.List;
import java.util.Optional;

/** Instructions that reach memory. */
final class MemoryEmitter {
    private final Emission out;

    MemoryEmitter(Emission out) {
        this.out = out;
    }

    void load(Operation.Load load) {
        Register target = out.target(load.to());
        Memory place = address(load.kind(), load.base(), load.index(), Optional.of(target));
        switch (load.kind()) {
            case BYTE, SHORT -> out.add("movsx", target.view(32), place);
            case CHAR -> out.add("movzx", target.view(32), place);
            case INT -> out.add("mov", target.view(32), place);
            case LONG -> out.add("mov", target, place);
        }
    }

    void fused(Fusions.Fused fused) {
        if (fused instanceof Fusions.Fused.UnsignedByte unsigned) {
            Operation.Load load = unsigned.load();
            Register target = out.target(unsigned.to());
            out.add("movzx", target.view(32), address(load.kind(), load.base(), load.index(), Optional.of(target)));
        } else if (fused instanceof Fusions.Fused.Update update) {
            update(update);
        } else if (fused instanceof Fusions.Fused.FromMemory from) {
            fromMemory(from);
        }
    }

    private void update(Fusions.Fused.Update update) {
        Operation.Load load = update.load();
        Memory place = address(load.kind(), load.base(), load.index(), Optional.empty());
        Optional<Long> number = out.number(update.value());
        boolean isSum = update.operator() == BinaryOperator.ADD || update.operator() == BinaryOperator.SUBTRACT;
        if (isSum && number.isPresent() && Math.abs(number.get()) == 1) {
            boolean isUp = update.operator() == BinaryOperator.ADD == number.get() > 0;
            out.add(isUp ? "inc" : "dec", place);
        } else {
            out.add(ArithmeticEmitter.mnemonic(update.operator()), place, stored(load.kind(), update.value()));
        }
    }

    private void fromMemory(Fusions.Fused.FromMemory from) {
        Operation.Load load = from.load();
        Register target = out.target(from.binary().to());
        Memory place = address(load.kind(), load.base(), load.index(), Optional.empty());
        boolean isLeftThere = out.register(from.left()).filter(target::equals).isPresent();
        int bits = load.kind().width().bits();
        Register sum = target;
        if (!isLeftThere && uses(place, target)) {
            sum = out.takeFree();
        }
        if (!isLeftThere) {
            out.assign(List.of(out.goal(sum, from.left(), load.kind().width())));
        }
        out.add(ArithmeticEmitter.mnemonic(from.binary().operator()), sum.view(bits), place);
        out.flagsAreOf(sum.view(bits));
        if (!sum.equals(target)) {
            out.assign(List.of(new ParallelAssignment.Goal(target.view(bits), new Source.Held(sum.view(bits)))));
        }
    }

    private static boolean uses(Memory place, Register register) {
        return place.base().filter(register::aliases).isPresent()
                || place.index().filter(register::aliases).isPresent();
    }

    void store(Operation.Store store) {
        Memory place = address(store.kind(), store.base(), store.index(), Optional.empty());
        out.add("mov", place, stored(store.kind(), store.from()));
    }

    private Operand stored(ElementKind kind, Value from) {
        int bits = kind.bytes() * 8;
        Optional<Long> number = out.number(from);
        if (number.isPresent()) {
            long cut = number.get() << 64 - bits >> 64 - bits;
            if (cut == (int) cut) {
                return out.constant(cut, bits);
            }
        }
        return out.read(from, kind.width(), Optional.empty()).view(bits);
    }

    /** The operand for an element; {@code scratch} may be overwritten for its address. */
    Memory address(ElementKind kind, Value base, Value index, Optional<Register> scratch) {
        int bits = kind.bytes() * 8;
        Optional<Long> number = out.number(index);
        long offset = number.isPresent() ? number.get() * kind.bytes() : Long.MAX_VALUE;
        boolean isOffset = offset == (int) offset;
        if (out.source(base) instanceof Source.Stack stack) {
            return onStack(bits, stack, index, isOffset ? Optional.of(offset) : Optional.empty(), kind.bytes());
        }
        boolean isTaken = scratch.isPresent()
                && out.register(index).filter(scratch.get()::equals).isPresent();
        Optional<Register> forBase = isTaken ? Optional.empty() : scratch;
        boolean isBaseMade = out.register(base).isEmpty();
        Register from = out.read(base, Width.LONG, forBase);
        if (isOffset) {
            return Memory.of(bits, from, offset);
        }
        boolean isScratchFree = scratch.isPresent() && !from.equals(scratch.get()) && !isBaseMade;
        Register at = out.readIndex(index, isScratchFree ? scratch : Optional.empty());
        return Memory.of(bits, from, at, kind.bytes(), 0);
    }

    private Memory onStack(int bits, Source.Stack stack, Value index, Optional<Long> offset, int scale) {
        if (offset.isPresent()) {
            return Memory.of(bits, Registers.RSP, stack.offset() + offset.get());
        }
        return Memory.of(bits, Registers.RSP, out.readIndex(index, Optional.empty()), scale, stack.offset());
    }

    void clear(Operation.Clear clear) {
        out.assign(List.of(
                out.goal(Registers.RDI, clear.address(), Width.LONG),
                count(clear.count()),
                new ParallelAssignment.Goal(Registers.RAX, new Source.Number(0))));
        out.add("rep stosb");
        out.known().set(Registers.RCX, new Range(0, 0));
    }

    void copy(Operation.CopyBytes copy) {
        out.assign(List.of(
                out.goal(Registers.RDI, copy.to(), Width.LONG),
                out.goal(Registers.RSI, copy.from(), Width.LONG),
                count(copy.count())));
        out.add("rep movsb");
        out.known().set(Registers.RCX, new Range(0, 0));
    }

    /** All of rcx: an int that is not negative fills it too. */
    private ParallelAssignment.Goal count(Value value) {
        return new ParallelAssignment.Goal(Registers.RCX, out.source(value));
    }
}
