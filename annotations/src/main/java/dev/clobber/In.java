package dev.clobber;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The register in which a parameter of an {@link Asm} method arrives.
 *
 * <pre>{@code
 * @Asm("imul {a}, {b}") @Out("{a}") @Clobbers("flags")
 * long product(@In("reg") long a, @In("reg") long b);
 * }</pre>
 *
 * <p>A value that is narrower than its register is widened as Java widens it; a wider one does not compile. Arrays and direct buffers
 * arrive as the address of their first byte, which takes 64 bits.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface In {
    /**
     * A register, {@code "rdi"}, or a class of which one is chosen: {@code "reg"} any general register, {@code "reg_abcd"} rax, rbx,
     * rcx, or rdx, {@code "reg_byte"} one with an 8-bit name, {@code "xmm"}, {@code "ymm"}, {@code "zmm"} a vector register of that
     * width, {@code "kreg"} a mask register, k1 to k7.
     *
     * @return the register or the class
     */
    String value();
}
