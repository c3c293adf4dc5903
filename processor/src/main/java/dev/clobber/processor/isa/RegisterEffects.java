package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what an instruction does to registers. The only code that knows what a write does to the rest of its register. */
final class RegisterEffects {
    private static final int XMM_BITS = 128;

    private final Instruction instruction;
    private final Form form;
    private final boolean legacy;
    private final List<RegisterEffect> effects = new ArrayList<>();

    private RegisterEffects(Instruction instruction, Form form) {
        this.instruction = instruction;
        this.form = form;
        this.legacy = form.encoding() instanceof LegacyEncoding;
    }

    static RegisterEffects of(Instruction instruction, Form form) {
        RegisterEffects all = new RegisterEffects(instruction, form);
        boolean zeros = Idiom.of(form, instruction) == Idiom.ZEROS;
        for (int i = 0; i < form.operands().size(); i++) {
            all.operand(i, zeros);
        }
        for (ImplicitRegister implicit : form.implicit().registers()) {
            all.add(implicit.register(), all.repeated(implicit.access()), implicit.part());
        }
        for (ImplicitMemory implicit : form.implicit().memory()) {
            all.addRead(implicit.register(instruction).view(64));
        }
        if (instruction.decorations().mask().isPresent()) {
            all.mask(instruction.decorations().mask().get());
        }
        if (all.isRepeated()) {
            all.add(Registers.get("rcx"), Access.RCW, Optional.empty());
        }
        return all;
    }

    List<RegisterEffect> list() {
        if (effects.size() > 1) {
            effects.sort(new RegisterOrder());
        }
        return List.copyOf(effects);
    }

    private void operand(int index, boolean zeros) {
        FormOperand slot = form.operands().get(index);
        Operand operand = instruction.operands().get(index);
        if (operand instanceof Memory memory) {
            if (slot.access() != Access.N) {
                address(memory);
            }
        } else if (operand instanceof Register register && register.bank() != RegisterBank.X87) {
            Access access = repeated(index == 0 ? masked(slot.access(), register) : slot.access());
            if (zeros) {
                access = access == Access.R ? Access.N : Access.W;
            }
            int count = slot.kind() instanceof OperandKind.RegisterGroup group ? group.count() : 1;
            for (int i = 0; i < count; i++) {
                Register member =
                        i == 0 ? register : Registers.get(register.bank(), register.number() + i, register.bits());
                add(member, access, slot.part().isPresent() ? slot.part() : readPart(slot));
            }
        }
    }

    /** Where memory could stand, no more is read of a register than would be of memory: {@code addsd xmm, xmm/m64}. */
    private Optional<BitRange> readPart(FormOperand slot) {
        return slot.access() == Access.R
                        && slot.kind() instanceof OperandKind.RegisterOrMemory either
                        && either.memory().bits() < either.register().bits()
                ? Optional.of(new BitRange(0, either.memory().bits()))
                : Optional.empty();
    }

    private void address(Memory memory) {
        if (memory.base().isPresent() && memory.base().get().bank() == RegisterBank.GENERAL) {
            addRead(memory.base().get());
        }
        if (memory.index().isPresent()) {
            addRead(memory.index().get());
        }
        if (memory.segment().isPresent() && hasBase(memory.segment().get())) {
            addRead(memory.segment().get());
        }
    }

    /** The others start at address 0 in 64-bit mode (SDM vol. 1, section 3.4.2.1). */
    private static boolean hasBase(Register segment) {
        return segment.aliases(Registers.FS) || segment.aliases(Registers.GS);
    }

    private void addRead(Register register) {
        add(register, Access.R, Optional.empty());
    }

    /**
     * Elements that a mask leaves out keep their old value, so that the old value is read; all of them may be left out, but what
     * lies beyond the vector becomes 0 in any case.
     */
    private Access masked(Access access, Register destination) {
        Decorations decorations = instruction.decorations();
        boolean merges = decorations.mask().isPresent()
                && !decorations.zeroing()
                && !form.has(Attribute.ZERO_MASKED)
                && !form.has(Attribute.BLENDING)
                && access != Access.R;
        return merges ? destination.bits() == 512 ? Access.RCW : Access.RW : access;
    }

    private void mask(Register mask) {
        add(mask, form.has(Attribute.MASK_CONSUMED) ? Access.RW : Access.R, Optional.empty());
    }

    private boolean isRepeated() {
        return !instruction.prefixes().isEmpty() && form.isString();
    }

    /** With rcx 0 a repeated instruction writes nothing. */
    private Access repeated(Access access) {
        if (!isRepeated()) {
            return access;
        }
        return access == Access.RW ? Access.RCW : access == Access.W ? Access.CW : access;
    }

    private void add(Register register, Access access, Optional<BitRange> part) {
        if (access.reads()) {
            merge(RegisterEffect.read(register, part.orElse(BitRange.of(register))));
        }
        if (access.writes()) {
            BitRange written = written(register, part);
            boolean isPart = part.isPresent() || legacy && written.width() != XMM_BITS;
            boolean carries = isPart && register.bank() == RegisterBank.VECTOR;
            merge(RegisterEffect.written(register, written, access.isConditional(), carries));
        }
    }

    private BitRange written(Register register, Optional<BitRange> part) {
        if (part.isPresent()) {
            return part.get();
        }
        boolean widens = register.bank() == RegisterBank.GENERAL && register.bits() == 32
                || register.bank() == RegisterBank.VECTOR && !legacy;
        return BitRange.of(widens ? register.full() : register);
    }

    private void merge(RegisterEffect effect) {
        for (int i = 0; i < effects.size(); i++) {
            if (effects.get(i).register().equals(effect.register())) {
                effects.set(i, effects.get(i).and(effect));
                return;
            }
        }
        effects.add(effect);
    }
}
