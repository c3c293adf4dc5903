package dev.clobber.processor.model;

import dev.clobber.processor.diag.Site;
import java.util.List;
import java.util.Optional;

/**
 * A {@code @Clobbers} annotation.
 *
 * @param site the annotation
 * @param value its registers, if they are written
 * @param abi its convention, if one is written
 */
public record ClobberList(Site site, Optional<NameList> value, Optional<Sited<String>> abi) {

    /** The registers named one by one; none where only a convention is. */
    public List<Sited<String>> names() {
        return value.isPresent() ? value.get().names() : List.of();
    }

    /** The place to say that something is missing: the registers, or else the annotation. */
    public Site listSite() {
        return value.map(NameList::site).orElse(site);
    }
}
