package dev.clobber.processor.isa;

import dev.clobber.processor.isa.Fields.FieldConstant;
import java.util.Optional;

/** The end of an instruction: immediates and branch distances, and which field refers to a label. */
final class Constants {
    private Constants() {}

    /** Appends the constants; {@code displacement} is where the memory operand's displacement stands. */
    static Encoded finish(Form form, Fields fields, CodeBuffer code, int displacement) {
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
        int position = targetPosition;
        Optional<PcRelative> relative = target.map(constant -> new PcRelative(
                        position, constant.bits(), ((LabelReference) constant.operand()).name(), position - length))
                .or(() -> fields.memory()
                        .flatMap(memory -> memory.symbol()
                                .map(symbol -> new PcRelative(
                                        displacement, 32, symbol, memory.displacement() + displacement - length))));
        return new Encoded(form, code.toBytes(), relative);
    }
}
