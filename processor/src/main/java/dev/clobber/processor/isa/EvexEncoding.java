package dev.clobber.processor.isa;

import java.util.List;
import java.util.Optional;

/**
 * EVEX, opcode, ModRM, SIB, displacement, constant (SDM vol. 2, section 2.7), written as in section 3.1.1.3:
 * {@code EVEX.512.66.0F.W1 58 /r}.
 *
 * @param prefix what the first word says
 * @param fields the rest
 */
record EvexEncoding(VectorPrefix prefix, OpcodeFields fields) implements Encoding {

    static EvexEncoding parse(List<String> words) {
        return new EvexEncoding(
                VectorPrefix.parse(words.get(0)), OpcodeFieldsParser.parse(words.subList(1, words.size())));
    }

    @Override
    public boolean isScheme(Scheme scheme) {
        return scheme == Scheme.EVEX;
    }

    @Override
    public Optional<Encoded> encode(Fields operands) {
        int unit = fields.compression().orElse(operands.unit() / 8);
        Optional<ModRm> rm = operands.modRm(unit, false);
        CodeBuffer code = new CodeBuffer();
        Prefixes.write(code, operands);
        code.put(0x62).put(first(operands, rm)).put(second(operands)).put(third(operands, rm));
        code.put(fields.opcode().get(0));
        int displacement = rm.orElse(ModRm.ZERO).write(code, fields.digit().orElse(operands.reg()));
        return Optional.of(Constants.finish(operands, code, displacement));
    }

    /** R, X, B, R' inverted, and the map. A register in ModRM.rm has its fifth bit in X. */
    private int first(Fields operands, Optional<ModRm> rm) {
        int reg = fields.digit().isPresent() ? 0 : operands.reg();
        int x = rm.isPresent() ? rm.get().evexX() : 0;
        int b = rm.isPresent() ? rm.get().rexB() : 0;
        return (~reg >> 3 & 1) << 7 | (x ^ 1) << 6 | (b ^ 1) << 5 | (~reg >> 4 & 1) << 4 | prefix.map();
    }

    private int second(Fields operands) {
        return (prefix.wide() ? 0x80 : 0) | (~operands.vvvv() & 15) << 3 | 4 | prefix.simd();
    }

    /** z, L'L, b, V' inverted, and the mask. V' is the fifth bit of vvvv or of a vector index. */
    private int third(Fields operands, Optional<ModRm> rm) {
        Decorations decorations = operands.instruction().decorations();
        boolean hasRounding = decorations.rounding().isPresent();
        int length = hasRounding ? decorations.rounding().get().control() : prefix.length();
        Optional<Memory> memory = operands.memory();
        boolean isBroadcast = memory.isPresent() && memory.get().broadcast() > 0;
        int v = operands.vvvv() >> 4 | (rm.isPresent() ? rm.get().evexV() : 0);
        return (decorations.zeroing() ? 0x80 : 0)
                | length << 5
                | (hasRounding || isBroadcast ? 0x10 : 0)
                | (v ^ 1) << 3
                | (decorations.mask().isPresent() ? decorations.mask().get().number() : 0);
    }
}
