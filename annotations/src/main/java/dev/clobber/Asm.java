package dev.clobber;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Inline assembly: the method's machine code, in Intel syntax.
 *
 * <p>Goes on abstract or {@code default} methods of an interface, for which a binding class {@code <Type>Binding} is generated, or on
 * {@code static native} methods of a class. Parameters come in where {@link In} says, the result is taken from where {@link Out} says,
 * and what else the instructions change is declared by {@link Clobbers}. The compiler reads the instructions and refuses a contract that
 * they break:
 *
 * <pre>{@code
 * public interface Cpu {
 *     @Asm({"rdtsc", "shl rdx, 32", "or rax, rdx"}) @Out("rax") @Clobbers({"rdx", "flags"})
 *     long rdtsc();
 *
 *     @Asm("lea {out}, [{a} + {b}*8]") @Out("reg")
 *     long element(@In("reg") long a, @In("reg") long b);
 * }
 * }</pre>
 *
 * <p>In braces stand <code>{a}</code>, the register of the parameter {@code a}; <code>{out}</code>, that of the result; and
 * <code>{NAME}</code>, a compile-time constant in scope. A register prints at the width of its Java type; <code>{a:q}</code>,
 * <code>{a:d}</code>, <code>{a:w}</code>, <code>{a:b}</code>, <code>{a:h}</code> choose 64, 32, 16, the low 8, and the high 8 bits of a
 * general register, <code>{a:x}</code>, <code>{a:y}</code>, <code>{a:z}</code> 128, 256, and 512 of a vector register.
 * <code>{k1}</code>, <code>{z}</code>, <code>{1to8}</code>, <code>{rn-sae}</code> and their kin keep their AVX-512 meaning. Labels are
 * local to the method; {@code 1:} is jumped to as {@code 1b} or {@code 1f}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Asm {
    /**
     * The instructions and labels, one a string, or several separated by {@code ;} or line ends. None are allowed: the result is then
     * where a parameter already is.
     *
     * @return the template
     */
    String[] value();

    /**
     * Promises about the instructions, each of which is checked.
     *
     * @return the options, or none
     */
    Option[] options() default {};
}
