package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Prefixes, REX, opcode, ModRM, SIB, displacement, constant (SDM vol. 2, chapter 2, figure 2-1), written as in section
 * 3.1.1.1: {@code 66 REX.W 0F B8 /r ib}.
 *
 * @param operandSize whether the prefix 66 stands
 * @param mandatory the prefix F2 or F3
 * @param wide REX.W
 * @param opcode one to three bytes, or more where a ModRM byte is fixed
 * @param inOpcode whether a register is added to the last opcode byte ({@code +r})
 * @param modRm whether a ModRM byte follows
 * @param digit what ModRM.reg holds for {@code /0} to {@code /7}; empty for {@code /r}
 * @param constants widths in bits of what follows
 */
record LegacyEncoding(
        boolean operandSize,
        OptionalInt mandatory,
        boolean wide,
        List<Integer> opcode,
        boolean inOpcode,
        boolean modRm,
        OptionalInt digit,
        List<Integer> constants)
        implements Encoding {

    static LegacyEncoding parse(List<String> words) {
        return new LegacyEncodingParser().parse(words);
    }

    @Override
    public List<Place> places(List<OperandKind> kinds) {
        List<Place> places = new ArrayList<>();
        for (OperandKind kind : kinds) {
            places.add(place(kind, kinds, places));
        }
        if (modRm && digit.isEmpty() && !places.contains(Place.RM) && places.contains(Place.REG)) {
            places.set(places.indexOf(Place.REG), Place.REG_AND_RM);
        }
        boolean hasReg = places.contains(Place.REG);
        boolean hasRm = places.contains(Place.RM) || places.contains(Place.REG_AND_RM);
        require(modRm == hasRm && (modRm || !hasReg), "ModRM and operands do not agree");
        require(inOpcode == places.contains(Place.OPCODE), "`+r` and operands do not agree");
        requireConstants(kinds);
        return List.copyOf(places);
    }

    private Place place(OperandKind kind, List<OperandKind> kinds, List<Place> taken) {
        if (kind.fixed().isPresent()) {
            return Place.IMPLIED;
        }
        if (kind instanceof OperandKind.Constant || kind instanceof OperandKind.Relative) {
            return Place.CONSTANT;
        }
        if (kind.takesMemory()) {
            require(!taken.contains(Place.RM), "two operands can be memory");
            return Place.RM;
        }
        if (inOpcode) {
            require(!taken.contains(Place.OPCODE), "two registers go into the opcode");
            return Place.OPCODE;
        }
        if (digit.isEmpty() && !taken.contains(Place.REG)) {
            return Place.REG;
        }
        boolean free = !anyTakesMemory(kinds) && !taken.contains(Place.RM);
        require(free, "no place for " + kind.text());
        return Place.RM;
    }

    private static boolean anyTakesMemory(List<OperandKind> kinds) {
        for (OperandKind kind : kinds) {
            if (kind.takesMemory()) {
                return true;
            }
        }
        return false;
    }

    private void requireConstants(List<OperandKind> kinds) {
        List<Integer> widths = new ArrayList<>();
        for (OperandKind kind : kinds) {
            if (kind instanceof OperandKind.Constant || kind instanceof OperandKind.Relative) {
                widths.add(kind.bits());
            }
        }
        require(
                widths.equals(constants),
                "the encoding ends in constants of " + constants + " bits but the operands have " + widths);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    @Override
    public Optional<Encoded> encode(Form form, Instruction instruction) {
        Fields fields = Fields.of(form, instruction);
        Optional<ModRm> rm = fields.rm().map(ModRm::of);
        int rex = rex(fields, rm);
        if (rex != 0 && fields.hasHighByte()) {
            return Optional.empty();
        }
        CodeBuffer code = new CodeBuffer();
        writePrefixes(code, fields, instruction);
        if (rex != 0) {
            code.put(rex);
        }
        for (int i = 0; i < opcode.size(); i++) {
            boolean last = i == opcode.size() - 1;
            code.put(opcode.get(i) | (last ? code(fields.opcode()) & 7 : 0));
        }
        int displacement = rm.isPresent() ? rm.get().write(code, digit.orElse(code(fields.reg()))) : 0;
        return Optional.of(Constants.finish(form, fields, code, displacement));
    }

    /** REX is 0100WRXB (SDM vol. 2, section 2.2.1.2, table 2-4); 0 where none is needed. */
    private int rex(Fields fields, Optional<ModRm> rm) {
        int bits = (wide ? 8 : 0)
                | code(fields.reg()) >> 3 << 2
                | (rm.isPresent() ? rm.get().rexX() << 1 | rm.get().rexB() : 0)
                | code(fields.opcode()) >> 3;
        return bits != 0 || fields.needsRex() ? 0x40 | bits : 0;
    }

    private static int code(Optional<Register> register) {
        return register.isPresent() ? register.get().code() : 0;
    }

    /** The order in which GNU as writes them; the processor takes any, REX last. */
    private void writePrefixes(CodeBuffer code, Fields fields, Instruction instruction) {
        Prefixes.write(code, fields.memory());
        if (operandSize) {
            code.put(0x66);
        }
        for (Prefix prefix : instruction.prefixes()) {
            code.put(prefix.code());
        }
        if (mandatory.isPresent()) {
            code.put(mandatory.getAsInt());
        }
    }
}
