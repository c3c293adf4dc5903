package dev.clobber.processor.asm;

/** A statement that cannot be read, thrown to its reader, which notes it and goes on with the next statement. */
final class SyntaxFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    SyntaxFault(int line, int column, String message) {
        super(message, null, false, false);
        this.line = line;
        this.column = column;
    }

    AssemblyException.Problem toProblem() {
        return new AssemblyException.Problem(line, column, getMessage());
    }
}
