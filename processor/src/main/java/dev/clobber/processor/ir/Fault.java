package dev.clobber.processor.ir;

/**
 * How a program ends where Java would throw and nobody catch.
 *
 * @param message what standard error gets, one line without its end, for example {@code Hello.java:7: java.lang.ArithmeticException: / by zero}
 */
public record Fault(String message) {}
