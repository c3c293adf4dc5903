package dev.clobber;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This integer parameter counts bytes of a buffer parameter. The binding checks it before the kernel sees it: a count that is
 * negative or larger than the buffer is an {@link IndexOutOfBoundsException}.
 *
 * <pre>{@code
 * @Syscall(nr = 0) @Clobbers({"rcx", "r11"})
 * long read(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;
 * }</pre>
 *
 * <p>An array has its whole length in bytes, a {@link java.nio.ByteBuffer} its {@link java.nio.Buffer#remaining() remaining}
 * bytes, a null reference none.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Length {
    /**
     * The name of the buffer parameter.
     *
     * @return the name
     */
    String of();
}
