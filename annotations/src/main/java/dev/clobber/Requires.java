package dev.clobber;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The processor features that the instructions of an {@link Asm} method need beyond what every x86-64 processor has.
 *
 * <pre>{@code
 * @Asm("pdep {out}, {v}, {mask}") @Out("reg") @Requires("bmi2")
 * default long deposit(@In("reg") long v, @In("reg") long mask) {
 *     return Long.expand(v, mask);
 * }
 * }</pre>
 *
 * <p>On a processor without them the body of a {@code default} method runs instead, and an abstract or {@code static native} method
 * throws an {@link UnsupportedOperationException} that names what is missing. An instruction that needs more than is declared does not
 * compile.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Requires {
    /**
     * Features as in {@code /proc/cpuinfo}: {@code "avx2"}, {@code "bmi2"}. Each implies its predecessors: {@code "avx2"} is
     * {@code "avx"} and {@code "sse4_2"}, too.
     *
     * @return the features
     */
    String[] value();
}
