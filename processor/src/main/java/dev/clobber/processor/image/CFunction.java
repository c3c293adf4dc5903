package dev.clobber.processor.image;

import java.util.List;

/**
 * A function that C code can call.
 *
 * @param name its symbol
 * @param result what it returns
 * @param parameters in their order
 * @param javadocLine what it does, in one line; empty where nothing is known
 */
public record CFunction(String name, CType result, List<CParameter> parameters, String javadocLine) {
    /** Copies the list. */
    public CFunction {
        parameters = List.copyOf(parameters);
    }
}
