package dev.clobber.processor.diag;

import javax.tools.Diagnostic;

/**
 * A place inside a body, which the {@link javax.annotation.processing.Messager} cannot point at: whoever has read the body can. Two
 * that are the same place are equal.
 */
public interface Place {
    /** Prints a message there. */
    void print(Diagnostic.Kind kind, String text);
}
