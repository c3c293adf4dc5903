package dev.clobber;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Linux system call, made directly: no libc between Java and the kernel.
 *
 * <p>Goes on abstract methods of an interface, for which a binding class {@code <Type>Binding} is generated, or on {@code static
 * native} methods of a class. The call is named by its number, by its name, or by both, which then agree:
 *
 * <pre>{@code
 * public interface Linux {
 *     @Syscall(nr = 39) @Clobbers({"rcx", "r11"})
 *     int getpid();
 *
 *     @Syscall(name = "write", regs = {"rdi", "rsi", "rdx"}) @Clobbers({"rcx", "r11"})
 *     long write(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;
 * }
 * }</pre>
 *
 * <p>A method that declares {@code throws ErrnoException} throws it for results from -4095 to -1; one that does not returns the
 * kernel's value as it is.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/syscalls.2.html">man 2 syscalls</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Syscall {
    /**
     * The number of the call: x86-64 numbers for {@link Gate#SYSCALL}, i386 numbers for {@link Gate#INT_0X80}. Left out (or -1)
     * where {@link #name()} says it.
     *
     * @return the number, 0 or more, or -1
     */
    int nr() default -1;

    /**
     * The kernel's name of the call, such as {@code "openat"}, looked up for each architecture. Left out where {@link #nr()}
     * says it.
     *
     * @return the name, or the empty string
     */
    String name() default "";

    /**
     * One register for each parameter, in the order of the parameters. Left out, parameters go where the kernel reads them, in
     * order: rdi, rsi, rdx, r10, r8, r9 (ebx, ecx, edx, esi, edi, ebp through {@link Gate#INT_0X80}).
     *
     * @return the registers, or none
     */
    String[] regs() default {};

    /**
     * The instruction that enters the kernel.
     *
     * @return the gate
     */
    Gate gate() default Gate.SYSCALL;
}
