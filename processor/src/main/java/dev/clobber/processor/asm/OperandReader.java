package dev.clobber.processor.asm;

import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.isa.LabelReference;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.NearNames;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads one operand in Intel syntax. */
final class OperandReader {
    private static final Map<String, Integer> SIZES = Map.ofEntries(
            Map.entry("byte", 8),
            Map.entry("word", 16),
            Map.entry("dword", 32),
            Map.entry("fword", 48),
            Map.entry("qword", 64),
            Map.entry("mmword", 64),
            Map.entry("tbyte", 80),
            Map.entry("xmmword", 128),
            Map.entry("oword", 128),
            Map.entry("ymmword", 256),
            Map.entry("zmmword", 512));

    private final Cursor cursor;
    private final NumericLabels numericLabels;

    OperandReader(Cursor cursor, NumericLabels numericLabels) {
        this.cursor = cursor;
        this.numericLabels = numericLabels;
    }

    /** An operand of one word, which is a register or a small number; empty for all others. */
    Optional<Operand> readWord() {
        Optional<Operand> word = cursor.isOneToken() ? word(cursor.peek()) : Optional.empty();
        if (word.isPresent()) {
            cursor.next();
        }
        return word;
    }

    private static Optional<Operand> word(Token token) {
        if (token.kind() == Token.Kind.NUMBER) {
            return Numbers.isSmall(token)
                    ? Optional.of(new Immediate(Integer.parseInt(token.text())))
                    : Optional.empty();
        }
        Optional<Register> register = token.kind() == Token.Kind.NAME ? Registers.find(token.text()) : Optional.empty();
        return register.isPresent() ? Optional.of(register.get()) : Optional.empty();
    }

    /** {@code takesLabel}: whether a word that is no register names a branch target. */
    Operand read(boolean takesLabel) {
        Token first = cursor.peek();
        if (takesLabel && Numbers.isLabel(first)) {
            return new LabelReference(numericLabels.refer(cursor.next()));
        }
        try {
            return operand(takesLabel);
        } catch (IllegalArgumentException e) {
            throw first.fault(e.getMessage());
        }
    }

    private Operand operand(boolean takesLabel) {
        Token first = cursor.peek();
        int bits = size();
        Optional<Register> segment = segment();
        if (bits > 0 || segment.isPresent() || cursor.peek().is("[")) {
            return memory(first, bits, segment);
        }
        Linear value = new Expressions(cursor, numericLabels).read();
        if (cursor.peek().is("[")) {
            return memory(first, 0, Optional.empty(), value);
        }
        if (value.isConstant()) {
            return new Immediate(value.constant().longValue());
        }
        boolean bare = value.constant().signum() == 0;
        if (value.symbol().isEmpty()
                && bare
                && value.terms().size() == 1
                && !value.terms().get(0).scaled()) {
            return value.terms().get(0).register();
        }
        if (takesLabel && bare && value.terms().isEmpty()) {
            return new LabelReference(value.symbol().orElseThrow());
        }
        if (value.symbol().isPresent()) {
            String symbol = value.symbol().get();
            throw first.fault("`" + symbol + "` is neither a register nor a constant")
                    .about(symbol, NearNames.suggestion(symbol.toLowerCase(Locale.ROOT), Registers.names()));
        }
        throw first.fault("registers cannot be combined outside brackets");
    }

    private int size() {
        if (cursor.peek().kind() != Token.Kind.NAME) {
            return 0;
        }
        String word = cursor.peek().text().toLowerCase(Locale.ROOT);
        if (!SIZES.containsKey(word)) {
            return 0;
        }
        Token size = cursor.next();
        Token ptr = cursor.next();
        if (!ptr.isWord("ptr")) {
            throw size.fault("write `" + word + " ptr` before a memory operand");
        }
        return SIZES.get(word);
    }

    private Optional<Register> segment() {
        if (!cursor.peekSecond().is(":")) {
            return Optional.empty();
        }
        Optional<Register> register = Registers.find(cursor.peek().text());
        if (register.isEmpty() || register.get().bank() != RegisterBank.SEGMENT) {
            return Optional.empty();
        }
        cursor.next();
        cursor.next();
        return register;
    }

    private Memory memory(Token start, int bits, Optional<Register> segment) {
        Linear before =
                cursor.peek().is("[") ? Linear.of(BigInteger.ZERO) : new Expressions(cursor, numericLabels).read();
        return memory(start, bits, segment, before);
    }

    /** {@code before[...]}, or {@code before} alone behind a width or a segment. Brackets side by side are added. */
    private Memory memory(Token start, int bits, Optional<Register> segment, Linear before) {
        Token first = cursor.peek();
        if (!before.terms().isEmpty()) {
            throw first.fault("a register of an address stands in brackets");
        }
        Linear sum = before;
        while (cursor.accept("[")) {
            sum = sum.plus(new Expressions(cursor, numericLabels).read());
            cursor.expect("]");
        }
        try {
            return Addressing.of(bits, segment, sum);
        } catch (IllegalArgumentException e) {
            SyntaxFault fault = start.fault(e.getMessage());
            throw sum.symbol().isPresent() ? fault.about(sum.symbol().get(), "") : fault;
        }
    }
}
