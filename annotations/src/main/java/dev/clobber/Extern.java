package dev.clobber;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method is a function that another object file has and the linker supplies.
 *
 * <p>Goes on {@code static native} methods, and is for what an {@link Export} calls; an {@link Executable} is not linked with anything.
 * Parameters and result are those of an {@link Export}, without interfaces: an array is the address of its first element and an {@code
 * int}, the number of elements.
 *
 * <pre>{@code
 * @Extern("putchar")
 * static native int putchar(int character);
 * }</pre>
 *
 * <p>A Java virtual machine has no such function: to call the method there throws {@link UnsatisfiedLinkError}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Extern {
    /**
     * The symbol, which is an identifier of C.
     *
     * @return the name
     */
    String value();
}
