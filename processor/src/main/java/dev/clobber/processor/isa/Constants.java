package dev.clobber.processor.isa;

import dev.clobber.processor.isa.Fields.FieldConstant;
import java.util.Optional;

/** The end of an instruction: immediates and branch distances, and which field refers to a label. */
final class Constants {
    private Constants() {}

    /** Appends the constants; {@code displacement} is where the memory operand's displacement stands. */
    static Encoded finish(Fields fields, CodeBuffer code, int displacement) {
        Optional<FieldConstant> target = Optional.empty();
        int targetPosition = 0;
        for (FieldConstant constant : fields.constants()) {
            if (constant.operand() instanceof Immediate immediate) {
                code.put(immediate.value(), constant.bits());
            } else {
                target = Optional.of(constant);
                targetPosition = code.size();
                code.put(0, constant.bits());
            }
        }
        int length = code.size();
        Optional<PcRelative> relative = target.isPresent()
                ? Optional.of(branch(target.get(), targetPosition, length))
                : address(fields.memory(), displacement, length);
        return new Encoded(fields.form(), fields.instruction(), code.toBytes(), relative);
    }

    private static PcRelative branch(FieldConstant target, int position, int length) {
        return new PcRelative(position, target.bits(), ((LabelReference) target.operand()).name(), position - length);
    }

    private static Optional<PcRelative> address(Optional<Memory> memory, int position, int length) {
        if (memory.isEmpty() || memory.get().symbol().isEmpty()) {
            return Optional.empty();
        }
        long addend = memory.get().displacement() + position - length;
        return Optional.of(new PcRelative(position, 32, memory.get().symbol().get(), addend));
    }
}
