package dev.clobber.processor.image;

/**
 * A parameter as Java declares it.
 *
 * @param name in the source
 * @param type its own, or that of an array's elements
 * @param isArray whether it is an array: to C an address and a length in elements
 */
public record CParameter(String name, CType type, boolean isArray) {
    /** Refuses what no parameter can be. */
    public CParameter {
        if (type == CType.VOID) {
            throw new IllegalArgumentException("parameter " + name + " has no type");
        }
    }
}
