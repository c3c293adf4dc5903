package dev.clobber;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The call, or the {@link Asm} block, never comes back; if it did, the program would stop at a {@code ud2}.
 *
 * <pre>{@code
 * @Syscall(nr = 231) @Clobbers({"rcx", "r11"}) @NoReturn
 * void exit_group(int status);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface NoReturn {}
