package dev.clobber.processor.asm;

import dev.clobber.processor.isa.Encoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    private final Code.Builder builder;
    private final InstructionReader instructions;
    private final NumericLabels numericLabels;
    private final Directives directives;
    private final List<AssemblyException.Problem> problems = new ArrayList<>();
    private final Set<String> globals = new HashSet<>();
    /** A label that becomes a function if .cfi_startproc follows. */
    private Optional<Token> pendingLabel = Optional.empty();

    AssemblyReader(Code.Builder builder, Encoder encoder) {
        this.builder = builder;
        this.numericLabels = builder.numericLabels();
        this.instructions = new InstructionReader(encoder, numericLabels);
        this.directives = new Directives(builder);
    }

    void read(String assembly) {
        List<String> lines = assembly.lines().toList();
        for (String line : lines) {
            findGlobals(line);
        }
        for (int i = 0; i < lines.size() && problems.size() < MAX_PROBLEMS; i++) {
            line(lines.get(i), i + 1);
        }
        attempt(this::flushLabel);
        attempt(instructions::refuseDanglingPrefix);
        numericLabels
                .awaited()
                .values()
                .forEach(token -> problems.add(
                        token.fault("there is no such label after this").toProblem()));
        if (!problems.isEmpty()) {
            throw new AssemblyException(problems);
        }
    }

    private void findGlobals(String line) {
        if (!line.contains(".glob")) {
            return;
        }
        List<String> words = List.of(line.trim().split("[\\s#;]+"));
        if (words.size() > 1 && (words.get(0).equals(".globl") || words.get(0).equals(".global"))) {
            globals.add(words.get(1));
        }
    }

    private void line(String text, int number) {
        attempt(() -> {
            Cursor cursor = new Cursor(new Lexer(text, number).tokens());
            do {
                attempt(() -> statement(cursor));
            } while (cursor.skipStatement() && problems.size() < MAX_PROBLEMS);
        });
    }

    private void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (SyntaxFault fault) {
            problems.add(fault.toProblem());
        }
    }

    private void statement(Cursor cursor) {
        while (isLabel(cursor)) {
            attempt(this::flushLabel);
            attempt(instructions::refuseDanglingPrefix);
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
            flushLabel();
            instructions.read(cursor).ifPresent(instruction -> locate(first, () -> builder.add(instruction)));
        }
        Token rest = cursor.peek();
        if (rest.kind() != Token.Kind.END) {
            throw rest.fault("unexpected " + rest.shown());
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
        label.ifPresent(this::define);
    }

    private void define(Token label) {
        if (label.kind() == Token.Kind.NUMBER && !label.text().matches("[0-9]{1,9}")) {
            throw label.fault("a label does not start with a digit");
        }
        String name = label.kind() == Token.Kind.NUMBER ? numericLabels.define(label) : label.text();
        locate(label, () -> builder.label(name));
    }

    private void directive(Token directive, Cursor cursor) {
        if (directive.text().equals(".cfi_startproc")) {
            Token label = pendingLabel.orElseThrow(
                    () -> directive.fault("the label of the function stands directly before .cfi_startproc"));
            pendingLabel = Optional.empty();
            locate(label, () -> builder.function(label.text(), globals.contains(label.text())));
            return;
        }
        boolean knownBeforeFunction =
                directive.text().equals(".type") || directive.text().startsWith(".glob");
        if (!knownBeforeFunction) {
            flushLabel();
        }
        if (directive.text().equals(".cfi_endproc")) {
            locate(directive, builder::endFunction);
        } else if (!directives.read(directive, cursor)) {
            throw directive.fault("unknown directive `" + directive.text() + "`");
        }
    }

    private static void locate(Token token, Runnable action) {
        try {
            action.run();
        } catch (IllegalArgumentException e) {
            throw token.fault(e.getMessage());
        }
    }
}
