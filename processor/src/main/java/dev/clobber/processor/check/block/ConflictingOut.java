package dev.clobber.processor.check.block;

import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import dev.clobber.processor.model.Output;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** {@code conflicting-annotations}: {@code @Out} on a method that has no result of its own. */
public final class ConflictingOut implements BlockCheck {
    @Override
    public void check(ResolvedBlock block, Findings findings) {
        Optional<Output> out = block.declared().out();
        if (out.isEmpty()) {
            return;
        }
        if (block.declared().result().getKind() == TypeKind.VOID) {
            findings.add(finding(out.get().site(), "@Out is on a method that returns nothing")
                    .help("remove @Out, or declare what the method returns"));
        } else if (block.declared().record().isPresent()) {
            findings.add(finding(out.get().site(), "@Out is on a method that returns a record")
                    .note("each component of the record has an @Out of its own")
                    .help("remove @Out from the method"));
        }
    }

    private static Finding finding(Site site, String headline) {
        return Finding.of(RuleId.CONFLICTING_ANNOTATIONS, site, headline);
    }
}
