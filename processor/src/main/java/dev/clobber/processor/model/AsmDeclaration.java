package dev.clobber.processor.model;

import dev.clobber.processor.diag.Site;
import java.util.List;
import java.util.Optional;

/**
 * An {@code @Asm} annotation.
 *
 * @param site the annotation
 * @param template its strings, each with its own place
 * @param options its options in the order in which they stand
 */
public record AsmDeclaration(Site site, NameList template, List<Sited<AsmOption>> options) {
    /** Copies the list. */
    public AsmDeclaration {
        options = List.copyOf(options);
    }

    /** Where an option stands, if it is written. */
    public Optional<Site> option(AsmOption wanted) {
        for (Sited<AsmOption> option : options) {
            if (option.value() == wanted) {
                return Optional.of(option.site());
            }
        }
        return Optional.empty();
    }
}
