package dev.clobber;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method becomes a function that C can call, in an object file of its own.
 *
 * <p>Goes on static methods that have a body. Parameters are integers, {@code boolean}, and arrays of those, which are two arguments
 * to C: the address of the first element and an {@code int}, the number of elements. Interfaces with {@link Syscall} or {@link Asm}
 * methods are none. There are six arguments at most. The result is an integer, a {@code boolean}, or nothing:
 *
 * <pre>{@code
 * @Export("sum")
 * static int sum(byte[] bytes) {
 *     int sum = 0;
 *     for (int i = 0; i < bytes.length; i++) {
 *         sum += bytes[i] & 0xff;
 *     }
 *     return sum;
 * }
 * }</pre>
 *
 * <p>C sees {@code int32_t sum(int8_t *bytes, int32_t bytes_length)}. The files are {@code sum.o}, {@code sum.h}, and {@code
 * libsum.a}, in the same place as an {@link Executable}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Export {
    /**
     * The symbol, which is an identifier of C.
     *
     * @return the name
     */
    String value();
}
