package dev.clobber;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method is where a program starts: a static ELF file for Linux that needs neither a Java virtual machine nor a library.
 *
 * <p>Goes on static methods that have a body and return nothing. Parameters are interfaces with {@link Syscall} or {@link Asm}
 * methods, whose calls become machine code in place, and at most one {@code String[]}, the command line without the program's name:
 *
 * <pre>{@code
 * @Executable("hello")
 * static void start(Linux linux) {
 *     byte[] text = "Hello, world!\n".getBytes();
 *     linux.write(1, text, text.length);
 *     linux.exit_group(0);
 * }
 * }</pre>
 *
 * <p>The body means what it means to Java, or it does not compile. When it returns, the program ends with status 0. What Java would
 * throw ends it with one line on standard error and status 1, with {@code -Aclobber.trap} by a {@code hlt}, which is a SIGSEGV.
 *
 * <p>The program is {@code native/<name>} in the class output, or in the directory that {@code -Aclobber.native} names, and is
 * written when javac writes the class: with {@code -proc:only} there is none.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Executable {
    /**
     * The name of the file: letters, digits, {@code .}, {@code _}, {@code -}, and {@code +}.
     *
     * @return the name
     */
    String value();

    /**
     * Where the headers of the file lie.
     *
     * @return the layout
     */
    Layout layout() default Layout.WELL_FORMED;
}
