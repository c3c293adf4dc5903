package dev.clobber;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The system call is repeated, with the same arguments, while it fails with EINTR: a signal handler that ran meanwhile goes
 * unnoticed ({@code man 7 signal}, "Interruption of system calls").
 *
 * <pre>{@code
 * @Syscall(nr = 0) @Clobbers({"rcx", "r11"}) @Restart
 * long read(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;
 * }</pre>
 *
 * <p>It does not compile on calls for which repeating is wrong: {@code close} and {@code connect}, whose first try may have
 * done its work.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Restart {}
