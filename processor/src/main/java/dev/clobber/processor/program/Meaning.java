package dev.clobber.processor.program;

import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Value;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** What an expression comes to. */
sealed interface Meaning {
    /**
     * A number or a boolean.
     *
     * @param value in the range of the type, extended as Java widens it
     * @param kind one of the integers, char, or boolean, which is 0 or 1
     */
    record Number(Value value, TypeKind kind) implements Meaning {}

    /**
     * An array of numbers.
     *
     * @param address of the first element, a long
     * @param length in elements, an int
     */
    record Array(Value address, Value length, ElementKind kind) implements Meaning {}

    /** A string that is known. */
    record Text(String text) implements Meaning {}

    /** A string of the command line: the address of its UTF-8, which a zero byte ends. */
    record CommandText(Value address) implements Meaning {}

    /**
     * The strings of the command line.
     *
     * @param base an address, a long
     * @param bias how many addresses there are before that of the first string
     * @param length their number, an int; empty where the base points at argc, from which to tell it
     */
    record CommandLine(Value base, int bias, Optional<Value> length) implements Meaning {}

    /** An implementation of a bound interface, which nothing of the machine stands for. */
    record Bound(TypeElement type) implements Meaning {}

    /** The reference to nothing. */
    record Null() implements Meaning {}

    /** What a void method gives. */
    record Nothing() implements Meaning {}

    /** What was refused already, so that nobody says so again. */
    record Refused() implements Meaning {}
}
