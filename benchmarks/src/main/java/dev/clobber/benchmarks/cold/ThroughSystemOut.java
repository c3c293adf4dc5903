package dev.clobber.benchmarks.cold;

/** Writes a line as every Java program does. */
public final class ThroughSystemOut {
    private ThroughSystemOut() {}

    /** Writes it. */
    public static void main(String[] arguments) {
        System.out.println("Hello, world!");
    }
}
