package dev.clobber.processor.lower;

/**
 * The record that a method returns.
 *
 * @param className its binary name with slashes, as FindClass takes it
 * @param constructor the descriptor of its canonical constructor
 */
public record PlannedRecord(String className, String constructor) {
    /** A name for symbols: that of the class, in which no slash stands. */
    String symbol() {
        return className.replace('/', '.');
    }
}
