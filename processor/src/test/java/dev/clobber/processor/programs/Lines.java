package dev.clobber.processor.programs;

/** Text with a statement a line. */
final class Lines {
    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** Adds a line; one that ends with a brace begins a block, one that begins with one ends it. */
    void add(String line) {
        if (line.startsWith("}")) {
            depth--;
        }
        text.append("    ".repeat(depth)).append(line).append('\n');
        if (line.endsWith("{")) {
            depth++;
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
