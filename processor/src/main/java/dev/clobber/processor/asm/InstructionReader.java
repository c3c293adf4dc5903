package dev.clobber.processor.asm;

import dev.clobber.processor.isa.Encoder;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads instructions: prefixes, mnemonic, operands, and what stands in braces beside them. */
final class InstructionReader {
    private final Encoder encoder;
    private final NumericLabels numericLabels;
    /** Prefixes that stood in statements of their own. */
    private final List<Token> pendingPrefixes = new ArrayList<>();

    InstructionReader(Encoder encoder, NumericLabels numericLabels) {
        this.encoder = encoder;
        this.numericLabels = numericLabels;
    }

    /** An instruction, its first token, and where each of its operands stands. */
    record Read(Instruction instruction, Token first, List<Token> operands, List<AssemblyException.Place> places) {}

    /** Reads to the end of the statement; empty for prefixes alone, which belong to the next one. */
    Optional<Read> read(Cursor cursor) {
        DecorationReader decorations = new DecorationReader(cursor);
        decorations.pseudoPrefix();
        Token first = cursor.peek();
        Token mnemonic = cursor.expectName("an instruction, a label, or a directive");
        Optional<Prefix> prefix = Prefix.find(mnemonic.text());
        while (prefix.isPresent()) {
            pendingPrefixes.add(mnemonic);
            if (cursor.peek().kind() == Token.Kind.END) {
                return Optional.empty();
            }
            mnemonic = cursor.expectName("an instruction");
            prefix = Prefix.find(mnemonic.text());
        }
        String name = mnemonic.text().toLowerCase(Locale.ROOT);
        if (!encoder.knows(name)) {
            pendingPrefixes.clear();
            throw mnemonic.fault("unknown instruction `" + mnemonic.text() + "`")
                    .about(mnemonic.text(), encoder.suggestion(name));
        }
        List<Prefix> prefixes = prefixes();
        List<Token> tokens = new ArrayList<>(4);
        List<AssemblyException.Place> places = new ArrayList<>(4);
        List<Operand> operands = operands(cursor, decorations, name, tokens, places);
        try {
            return Optional.of(new Read(
                    new Instruction(prefixes, name, operands, decorations.decorations()), first, tokens, places));
        } catch (IllegalArgumentException e) {
            throw mnemonic.fault(e.getMessage());
        }
    }

    private List<Prefix> prefixes() {
        List<Prefix> prefixes = new ArrayList<>(1);
        for (Token prefix : pendingPrefixes) {
            prefixes.add(Prefix.find(prefix.text()).orElseThrow());
        }
        pendingPrefixes.clear();
        return prefixes;
    }

    private List<Operand> operands(
            Cursor cursor,
            DecorationReader decorations,
            String mnemonic,
            List<Token> tokens,
            List<AssemblyException.Place> places) {
        List<Operand> operands = new ArrayList<>(4);
        if (cursor.peek().kind() == Token.Kind.END) {
            return operands;
        }
        do {
            if (decorations.rounding()) {
                continue;
            }
            Token first = cursor.peek();
            OperandReader reader = new OperandReader(cursor, numericLabels);
            Optional<Operand> word = reader.readWord();
            Operand operand = word.isPresent() ? word.get() : reader.read(encoder.takesLabel(mnemonic));
            places.add(new AssemblyException.Place(first.column(), cursor.endOfLast() - first.column()));
            int elements = decorations.behindOperand(operands.isEmpty());
            if (elements > 0 && !(operand instanceof Memory)) {
                throw first.fault("only memory can be repeated: `" + operand + "` is none");
            }
            tokens.add(first);
            operands.add(elements > 0 ? ((Memory) operand).broadcastTo(elements) : operand);
        } while (cursor.accept(","));
        return operands;
    }

    void refuseDanglingPrefix() {
        if (!pendingPrefixes.isEmpty()) {
            Token prefix = pendingPrefixes.get(0);
            pendingPrefixes.clear();
            throw prefix.fault("no instruction follows the prefix `" + prefix.text() + "`")
                    .of(AssemblyException.Kind.PREFIX);
        }
    }
}
