package dev.clobber.processor.model;

import dev.clobber.processor.diag.Site;
import java.util.List;

/**
 * An array of names in an annotation, such as {@code regs = {"rdi", "rsi"}}.
 *
 * @param site the whole value
 * @param names its elements, each with its own place
 */
public record NameList(Site site, List<Sited<String>> names) {
    /** Copies the list. */
    public NameList {
        names = List.copyOf(names);
    }
}
