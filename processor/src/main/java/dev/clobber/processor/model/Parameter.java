package dev.clobber.processor.model;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.diag.Site;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * A parameter of a bound method.
 *
 * @param index its place in the parameter list, from 0
 * @param name its name, {@code arg0} and so on where a class file has lost it
 * @param declaredType its type as a member of the bound type
 * @param type the same as machine code sees it; empty for a type that machine code cannot take
 * @param site the parameter's name
 * @param length its {@code @Length}: the name of the buffer whose bytes it counts
 * @param in its {@code @In}: the register or the class of registers that holds it
 */
public record Parameter(
        int index,
        String name,
        TypeMirror declaredType,
        Optional<JavaType> type,
        Site site,
        Optional<Sited<String>> length,
        Optional<Sited<String>> in) {

    /** Whether this is an array or a buffer, which has bytes that another parameter can count. */
    public boolean isBuffer() {
        return type.isPresent() && (type.get().isArray() || type.get().isFixed());
    }
}
