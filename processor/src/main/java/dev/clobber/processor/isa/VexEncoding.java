package dev.clobber.processor.isa;

import java.util.List;
import java.util.Optional;

/**
 * VEX, opcode, ModRM, SIB, displacement, constant (SDM vol. 2, section 2.3), written as in section 3.1.1.2:
 * {@code VEX.128.66.0F3A.W0 4C /r /is4}.
 *
 * @param prefix what the first word says
 * @param fields the rest
 */
record VexEncoding(VectorPrefix prefix, OpcodeFields fields) implements Encoding {

    static VexEncoding parse(List<String> words) {
        return new VexEncoding(
                VectorPrefix.parse(words.get(0)), OpcodeFieldsParser.parse(words.subList(1, words.size())));
    }

    @Override
    public boolean isScheme(Scheme scheme) {
        return scheme != Scheme.EVEX;
    }

    @Override
    public Optional<Encoded> encode(Fields operands) {
        if (operands.needsEvex()) {
            return Optional.empty();
        }
        boolean sib = operands.form().has(Attribute.SIB);
        Optional<ModRm> rm = operands.modRm(1, sib);
        CodeBuffer code = new CodeBuffer();
        Prefixes.write(code, operands);
        boolean isLong = operands.instruction().decorations().scheme().equals(Optional.of(Scheme.VEX3));
        writePrefix(code, operands, rm, isLong);
        int displacement = 0;
        code.put(fields.opcode().get(0));
        if (fields.modRm()) {
            int reg = fields.digit().orElse(operands.reg());
            displacement = rm.orElse(ModRm.ZERO).write(code, reg);
        }
        for (int fixed : fields.opcode().subList(1, fields.opcode().size())) {
            code.put(fixed);
        }
        if (fields.fourth()) {
            code.put(operands.fourth() << 4);
        }
        return Optional.of(Constants.finish(operands, code, displacement));
    }

    /** Two bytes where map, W, X, and B are what those imply, else three; R, X, B, and vvvv are inverted. */
    private void writePrefix(CodeBuffer code, Fields operands, Optional<ModRm> rm, boolean isLong) {
        int r = fields.digit().isPresent() ? 0 : operands.reg() >> 3 & 1;
        int x = rm.isPresent() ? rm.get().rexX() : 0;
        int b = rm.isPresent() ? rm.get().rexB() : 0;
        int last = (~operands.vvvv() & 15) << 3 | prefix.length() << 2 | prefix.simd();
        if (!isLong && x == 0 && b == 0 && !prefix.wide() && prefix.map() == 1) {
            code.put(0xc5).put((r ^ 1) << 7 | last);
        } else {
            code.put(0xc4)
                    .put((r ^ 1) << 7 | (x ^ 1) << 6 | (b ^ 1) << 5 | prefix.map())
                    .put((prefix.wide() ? 0x80 : 0) | last);
        }
    }
}
