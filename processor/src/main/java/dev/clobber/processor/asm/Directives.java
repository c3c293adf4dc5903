package dev.clobber.processor.asm;

import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The directives that {@link AssemblyReader} knows, save those that begin and end functions. */
final class Directives {
    /** They say what is so anyway, or what this assembler has no use for. */
    private static final Set<String> IGNORED = Set.of(".type", ".size", ".text", ".intel_syntax", ".globl", ".global");

    /** The widths in bits of constants. */
    private static final Map<String, Integer> DATA = Map.of(
            ".byte", 8, ".word", 16, ".short", 16, ".2byte", 16, ".long", 32, ".int", 32, ".4byte", 32, ".quad", 64,
            ".8byte", 64);

    private static final Set<String> ALIGNMENTS = Set.of(".p2align", ".balign", ".align");

    private final CodeBuilder builder;

    Directives(CodeBuilder builder) {
        this.builder = builder;
    }

    /** Whether a directive means something within a function: data, and what code is aligned to. */
    static boolean isOfBlock(String directive) {
        return DATA.containsKey(directive) || ALIGNMENTS.contains(directive);
    }

    /** Reads the operands of a directive; false for one that nothing is known of. */
    boolean read(Token directive, Cursor cursor) {
        if (IGNORED.contains(directive.text())) {
            while (cursor.peek().kind() != Token.Kind.END) {
                cursor.next();
            }
            return true;
        }
        try {
            return act(directive.text(), cursor);
        } catch (IllegalArgumentException e) {
            throw directive.fault(e.getMessage());
        }
    }

    private boolean act(String directive, Cursor cursor) {
        Integer width = DATA.get(directive);
        if (width != null) {
            data(cursor, width);
            return true;
        }
        switch (directive) {
            case ".p2align" -> align(cursor, true);
            case ".balign", ".align" -> align(cursor, false);
            case ".cfi_adjust_cfa_offset" -> adjustCfaOffset(cursor);
            case ".cfi_def_cfa_offset" -> defineCfaOffset(cursor);
            case ".cfi_offset" -> offset(cursor);
            case ".cfi_rel_offset" -> relativeOffset(cursor);
            case ".cfi_restore" -> restore(cursor);
            case ".cfi_remember_state" -> builder.rememberFrame();
            case ".cfi_restore_state" -> builder.restoreFrame();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void align(Cursor cursor, boolean power) {
        Token start = cursor.peek();
        int number = number(cursor);
        if (power && (number < 0 || number > 6)) {
            throw start.fault("code is aligned to at most 2 to the power of 6 bytes");
        }
        builder.align(power ? 1 << number : number);
    }

    /** Constants side by side, each least significant byte first. */
    private void data(Cursor cursor, int bits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        do {
            Token start = cursor.peek();
            Linear value = new Expressions(cursor, builder.numericLabels()).read();
            if (!value.isConstant() || !fits(value.constant(), bits)) {
                throw start.fault("expected a constant of " + bits + " bits");
            }
            long constant = value.constant().longValue();
            for (int shift = 0; shift < bits; shift += 8) {
                bytes.write((int) (constant >> shift));
            }
        } while (cursor.accept(","));
        builder.data(bytes.toByteArray());
    }

    private static boolean fits(BigInteger value, int bits) {
        return value.signum() < 0 ? value.bitLength() < bits : value.bitLength() <= bits;
    }

    private void adjustCfaOffset(Cursor cursor) {
        builder.cfaOffset(builder.cfaOffset() + number(cursor));
    }

    private void defineCfaOffset(Cursor cursor) {
        builder.cfaOffset(number(cursor));
    }

    private void offset(Cursor cursor) {
        Register register = register(cursor);
        cursor.expect(",");
        builder.saved(register, number(cursor));
    }

    private void relativeOffset(Cursor cursor) {
        Register register = register(cursor);
        cursor.expect(",");
        builder.saved(register, number(cursor) - builder.cfaOffset());
    }

    private void restore(Cursor cursor) {
        builder.restored(register(cursor));
    }

    private static Register register(Cursor cursor) {
        Token token = cursor.expectName("a register");
        Optional<Register> register = Registers.find(token.text());
        if (register.isEmpty()
                || register.get().bank() != RegisterBank.GENERAL
                || register.get().bits() != 64) {
            throw token.fault("`" + token.text() + "` is no general register of 64 bits");
        }
        return register.get();
    }

    private int number(Cursor cursor) {
        Token start = cursor.peek();
        Linear value = new Expressions(cursor, builder.numericLabels()).read();
        BigInteger constant = value.constant();
        if (!value.isConstant() || constant.bitLength() > 20) {
            throw start.fault("expected a small number");
        }
        return constant.intValue();
    }
}
