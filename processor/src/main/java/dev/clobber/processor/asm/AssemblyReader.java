package dev.clobber.processor.asm;

import dev.clobber.processor.isa.Encoder;
import dev.clobber.processor.isa.FormFault;
import dev.clobber.processor.isa.LabelReference;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.NearNames;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads assembly text as GNU as does after {@code .intel_syntax noprefix}, only stricter: a constant that does not fit is a
 * fault. A statement ends with its line or with {@code ;}, a comment begins with {@code #}. Understood are instructions, labels
 * ({@code name:}, and {@code 1:} with {@code 1b} and {@code 1f}), and the directives {@code .cfi_startproc .cfi_endproc
 * .cfi_adjust_cfa_offset .cfi_def_cfa_offset .cfi_offset .cfi_rel_offset .cfi_restore .cfi_remember_state .cfi_restore_state
 * .p2align .globl}, while {@code .type .size .text .intel_syntax} are skipped. The label directly before
 * {@code .cfi_startproc} names a function.
 */
final class AssemblyReader {
    private static final int MAX_PROBLEMS = 100;

    private final CodeBuilder builder;
    private final InstructionReader instructions;
    private final NumericLabels numericLabels;
    private final Directives directives;
    private final boolean isBlock;
    /** Labels and symbols that instructions name, and where the first does. */
    private final Map<String, Token> symbols = new LinkedHashMap<>();

    private final List<AssemblyException.Problem> problems = new ArrayList<>();
    private final Set<String> globals = new HashSet<>();
    /** A label that becomes a function if .cfi_startproc follows. */
    private Optional<Token> pendingLabel = Optional.empty();
    /** Where what is being done stands in the text. */
    private Token place = new Token(Token.Kind.END, "", 1, 1);

    /** {@code isBlock}: whether the text is a part of a function, which names nothing outside and has no directives of functions. */
    AssemblyReader(CodeBuilder builder, Encoder encoder, boolean isBlock) {
        this.builder = builder;
        this.isBlock = isBlock;
        this.numericLabels = builder.numericLabels();
        this.instructions = new InstructionReader(encoder, numericLabels);
        this.directives = new Directives(builder);
    }

    void read(String assembly) {
        List<String> lines = lines(assembly);
        if (assembly.contains(".glob")) {
            for (String line : lines) {
                findGlobals(line);
            }
        }
        for (int i = 0; i < lines.size() && problems.size() < MAX_PROBLEMS; i++) {
            builder.at(i + 1);
            line(lines.get(i), i + 1);
        }
        endStatement();
        for (Token awaited : numericLabels.awaited().values()) {
            note(awaited.fault("there is no such label after this").of(AssemblyException.Kind.LABEL));
        }
        if (isBlock) {
            refuseUnknownSymbols();
        }
        if (!problems.isEmpty()) {
            throw new AssemblyException(problems);
        }
    }

    /** As {@code String.lines}, without the streams that a cold compiler would load. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(start, i));
                i += c == '\r' && text.startsWith("\n", i + 1) ? 1 : 0;
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private void note(SyntaxFault fault) {
        problems.add(fault.toProblem());
    }

    private void findGlobals(String line) {
        List<String> words = List.of(line.trim().split("[\\s#;]+"));
        if (words.size() > 1 && (words.get(0).equals(".globl") || words.get(0).equals(".global"))) {
            globals.add(words.get(1));
        }
    }

    private void line(String text, int number) {
        Cursor cursor;
        try {
            cursor = new Cursor(new Lexer(text, number).tokens());
        } catch (SyntaxFault fault) {
            note(fault);
            return;
        }
        do {
            place = cursor.peek();
            try {
                statement(cursor);
            } catch (SyntaxFault fault) {
                note(fault);
            } catch (IllegalArgumentException e) {
                note(place.fault(e.getMessage()));
            }
        } while (cursor.skipStatement() && problems.size() < MAX_PROBLEMS);
    }

    /** What the last statement left open: a label, or a prefix that nothing follows. */
    private void endStatement() {
        flushLabelNoting();
        try {
            instructions.refuseDanglingPrefix();
        } catch (SyntaxFault fault) {
            note(fault);
        }
    }

    /** Defines the label that is pending; a fault of it is none of what follows. */
    private void flushLabelNoting() {
        try {
            flushLabel();
        } catch (IllegalArgumentException e) {
            note(place.fault(e.getMessage()));
        } catch (SyntaxFault fault) {
            note(fault);
        }
    }

    private void statement(Cursor cursor) {
        while (isLabel(cursor)) {
            endStatement();
            pendingLabel = Optional.of(cursor.next());
            cursor.next();
        }
        Token first = cursor.peek();
        if (first.kind() == Token.Kind.END) {
            return;
        }
        if (first.kind() == Token.Kind.NAME && first.text().startsWith(".")) {
            directive(cursor.next(), cursor);
        } else {
            flushLabelNoting();
            place = first;
            instruction(cursor);
        }
        Token rest = cursor.peek();
        if (rest.kind() != Token.Kind.END) {
            throw rest.fault("unexpected " + rest.shown());
        }
    }

    private void instruction(Cursor cursor) {
        Optional<InstructionReader.Read> read = instructions.read(cursor);
        if (read.isPresent()) {
            noteSymbols(read.get());
            try {
                builder.add(read.get().instruction());
            } catch (FormFault fault) {
                Token at = fault.operand().isPresent()
                        ? read.get().operands().get(fault.operand().getAsInt())
                        : fault.isOfPrefix() ? read.get().first() : place;
                throw at.fault(fault.getMessage()).because(fault, read.get().places());
            }
        }
    }

    private void noteSymbols(InstructionReader.Read read) {
        List<Operand> operands = read.instruction().operands();
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i) instanceof LabelReference reference) {
                symbols.putIfAbsent(reference.name(), read.operands().get(i));
            } else if (operands.get(i) instanceof Memory memory
                    && memory.symbol().isPresent()) {
                symbols.putIfAbsent(memory.symbol().get(), read.operands().get(i));
            }
        }
    }

    /** In a block nobody supplies what it names and does not have. Numbers are {@link NumericLabels}' business. */
    private void refuseUnknownSymbols() {
        for (Map.Entry<String, Token> symbol : symbols.entrySet()) {
            String name = symbol.getKey();
            if (!builder.isDefined(name) && !Character.isDigit(name.charAt(0))) {
                note(symbol.getValue()
                        .fault("there is no label `" + name + "`")
                        .about(name, NearNames.suggestion(name, builder.names()))
                        .of(AssemblyException.Kind.LABEL));
            }
        }
    }

    private static boolean isLabel(Cursor cursor) {
        Token.Kind kind = cursor.peek().kind();
        return (kind == Token.Kind.NAME || kind == Token.Kind.NUMBER)
                && cursor.peekSecond().is(":");
    }

    private void flushLabel() {
        Optional<Token> label = pendingLabel;
        pendingLabel = Optional.empty();
        if (label.isPresent()) {
            define(label.get());
        }
    }

    private void define(Token label) {
        if (label.kind() == Token.Kind.NUMBER && !Numbers.isLabelName(label)) {
            throw label.fault("a label does not start with a digit").of(AssemblyException.Kind.LABEL);
        }
        if (isBlock && Registers.find(label.text()).isPresent()) {
            throw label.fault("`" + label.text() + "` is a register, so no label has that name")
                    .of(AssemblyException.Kind.LABEL);
        }
        place = label;
        try {
            builder.label(label.kind() == Token.Kind.NUMBER ? numericLabels.define(label) : label.text());
        } catch (IllegalArgumentException e) {
            throw label.fault(e.getMessage()).of(AssemblyException.Kind.LABEL);
        }
    }

    private void directive(Token directive, Cursor cursor) {
        if (isBlock && !Directives.isOfBlock(directive.text())) {
            throw directive.fault("`" + directive.text() + "` means nothing within a block");
        }
        if (directive.text().equals(".cfi_startproc")) {
            startFunction(directive);
            return;
        }
        boolean knownBeforeFunction =
                directive.text().equals(".type") || directive.text().startsWith(".glob");
        if (!knownBeforeFunction) {
            flushLabel();
        }
        place = directive;
        if (directive.text().equals(".cfi_endproc")) {
            builder.endFunction();
        } else if (!directives.read(directive, cursor)) {
            throw directive.fault("unknown directive `" + directive.text() + "`");
        }
    }

    private void startFunction(Token directive) {
        if (pendingLabel.isEmpty()) {
            throw directive.fault("the label of the function stands directly before .cfi_startproc");
        }
        place = pendingLabel.get();
        pendingLabel = Optional.empty();
        builder.function(place.text(), globals.contains(place.text()));
    }
}
