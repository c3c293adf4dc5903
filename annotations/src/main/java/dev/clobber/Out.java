package dev.clobber;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The register that holds the result of an {@link Asm} method at its end; on the components of a record, those that hold several
 * results:
 *
 * <pre>{@code
 * record Leaf(@Out("eax") int eax, @Out("ebx") int ebx, @Out("ecx") int ecx, @Out("edx") int edx) {}
 *
 * @Asm("cpuid")
 * Leaf cpuid(@In("eax") int leaf, @In("ecx") int subleaf);
 * }</pre>
 *
 * <p>A register may be wider than the result, whose bits are then its low ones. A {@code boolean} can be a flag: {@code @Out("cf")}.
 * A method without it has its result in rax (eax, ax, al) or xmm0, by its type.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
// Fields, for a component's annotation is copied to its field, where every compiler can point at it.
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Out {
    /**
     * A register; a class of which one is chosen, as for {@link In}; <code>"{a}"</code>, the register of the parameter {@code a}; or a
     * flag: {@code "cf"}, {@code "zf"}, {@code "sf"}, {@code "of"}, or {@code "pf"}.
     *
     * @return where the result is
     */
    String value();

    /**
     * The name of the result in the template. Left out on a component of a record, it is the component's own name.
     *
     * @return the name
     */
    String name() default "out";
}
