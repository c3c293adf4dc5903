package dev.clobber.processor.model;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.diag.Site;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * A result: that of a method, or a component of the record that a method returns.
 *
 * @param name its name in the template
 * @param component the record component that it fills; empty for the result of a method itself
 * @param declaredType its Java type
 * @param type the same as machine code sees it; empty for a type that machine code cannot give
 * @param place the register, class, operand in braces or flag that its {@code @Out} names; empty where no {@code @Out} is written
 * @param site where to point at it: its {@code @Out}'s value, or else the component or the method
 */
public record Output(
        String name,
        Optional<String> component,
        TypeMirror declaredType,
        Optional<JavaType> type,
        Optional<Sited<String>> place,
        Site site) {}
