package dev.clobber;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The registers that a method's machine code changes and that are not its outputs. On a type it speaks for all its methods.
 *
 * <pre>{@code
 * @Clobbers(abi = "syscall")
 * interface Linux {
 *     @Syscall(nr = 39)
 *     int getpid();
 * }
 * }</pre>
 *
 * <p>The {@code syscall} instruction overwrites rcx and r11, so a {@link Syscall} method without both does not compile; nor does an
 * {@link Asm} method that changes more than it declares. Registers that the callee saves by the C convention (rbx, rbp, r12 to r15) can
 * be named like any other: they are saved around the machine code.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Clobbers {
    /**
     * Registers by any of their names ({@code "ecx"} is {@code "rcx"}, but {@code "cl"} only its low 8 bits), {@code "flags"} (or
     * {@code "cc"}) for the arithmetic flags, {@code "memory"} for memory that no parameter points to, and <code>"{a}"</code> for the
     * register of the parameter {@code a}, which the machine code then uses up.
     *
     * @return what is clobbered
     */
    String[] value() default {};

    /**
     * A convention whose clobbers are added: {@code "syscall"} is rcx and r11, {@code "sysv64"} all caller-saved registers of
     * the System V ABI (AMD64 supplement, section 3.2.1).
     *
     * @return the convention, or the empty string
     */
    String abi() default "";
}
