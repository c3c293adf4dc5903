package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Prefixes, REX, opcode, ModRM, SIB, displacement, constant (SDM vol. 2, chapter 2, figure 2-1), written as in section
 * 3.1.1.1: {@code 66 REX.W 0F B8 /r ib}.
 *
 * @param waiting whether the opcode of fwait stands before all else (9B)
 * @param addressSize whether the prefix 67 stands
 * @param operandSize whether the prefix 66 stands
 * @param mandatory the prefix F2 or F3
 * @param wide REX.W
 * @param fields the rest
 */
record LegacyEncoding(
        boolean waiting,
        boolean addressSize,
        boolean operandSize,
        OptionalInt mandatory,
        boolean wide,
        OpcodeFields fields)
        implements Encoding {

    static LegacyEncoding parse(List<String> words) {
        List<String> rest = new ArrayList<>(words);
        boolean waiting = words.size() > 1 && accept(rest, "9B");
        boolean addressSize = accept(rest, "67");
        boolean operandSize = accept(rest, "66");
        OptionalInt mandatory = accept(rest, "F2")
                ? OptionalInt.of(0xf2)
                : accept(rest, "F3") ? OptionalInt.of(0xf3) : OptionalInt.empty();
        boolean wide = accept(rest, "REX.W");
        return new LegacyEncoding(waiting, addressSize, operandSize, mandatory, wide, OpcodeFieldsParser.parse(rest));
    }

    private static boolean accept(List<String> words, String word) {
        boolean found = !words.isEmpty() && words.get(0).equals(word);
        if (found) {
            words.remove(0);
        }
        return found;
    }

    @Override
    public boolean isScheme(Scheme scheme) {
        return false;
    }

    @Override
    public Optional<Encoded> encode(Fields operands) {
        if (operands.needsEvex()) {
            return Optional.empty();
        }
        Optional<ModRm> rm = operands.modRm(1, false);
        int rex = rex(operands, rm);
        if (rex != 0 && operands.hasHighByte()) {
            return Optional.empty();
        }
        CodeBuffer code = new CodeBuffer();
        writePrefixes(code, operands);
        if (rex != 0) {
            code.put(rex);
        }
        List<Integer> opcode = fields.opcode();
        for (int i = 0; i < opcode.size(); i++) {
            boolean last = i == opcode.size() - 1;
            code.put(opcode.get(i) | (last ? operands.opcode() & 7 : 0));
        }
        int displacement = rm.isPresent() ? rm.get().write(code, fields.digit().orElse(operands.reg())) : 0;
        return Optional.of(Constants.finish(operands, code, displacement));
    }

    /** REX is 0100WRXB (SDM vol. 2, section 2.2.1.2, table 2-4); 0 where none is needed. */
    private int rex(Fields operands, Optional<ModRm> rm) {
        int bits = (wide ? 8 : 0)
                | operands.reg() >> 3 << 2
                | (rm.isPresent() ? rm.get().rexX() << 1 | rm.get().rexB() : 0)
                | operands.opcode() >> 3;
        return bits != 0 || operands.needsRex() ? 0x40 | bits : 0;
    }

    /** The order in which GNU as writes them; the processor takes any, REX last. */
    private void writePrefixes(CodeBuffer code, Fields operands) {
        if (waiting) {
            code.put(0x9b);
        }
        Prefixes.write(code, operands);
        if (addressSize) {
            code.put(0x67);
        }
        if (operandSize) {
            code.put(0x66);
        }
        for (Prefix prefix : operands.instruction().prefixes()) {
            code.put(prefix.code());
        }
        if (mandatory.isPresent()) {
            code.put(mandatory.getAsInt());
        }
    }
}
