package dev.clobber.processor.ir;

/**
 * A number.
 *
 * @param number of an {@code int} extended by its sign
 */
public record Constant(long number) implements Value {
    @Override
    public String toString() {
        return Long.toString(number);
    }
}
