package dev.clobber;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method returns at once, so its arrays may be pinned: the kernel works on the Java heap itself instead of a copy.
 *
 * <p>On Java 22 and later such a method is called without a transition of the thread, too, which costs a third as much. Of {@link Asm}
 * methods those that provably return at once are called so by themselves.
 *
 * <p>A garbage collector may have to wait for a pinned array, so a call that may block for ever does not compile with this
 * annotation. Calls that the kernel always answers at once are pinned without it.
 *
 * <pre>{@code
 * @Syscall(name = "pread64") @Clobbers({"rcx", "r11"}) @Critical
 * long pread(int fd, byte[] buf, @Length(of = "buf") long count, long offset) throws ErrnoException;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Critical {}
