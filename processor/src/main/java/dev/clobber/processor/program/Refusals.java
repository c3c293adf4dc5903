package dev.clobber.processor.program;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.lang.model.element.Element;

/** Says what a program cannot have, at the very place where it stands, and once. */
final class Refusals {
    private final Source source;
    private final Element method;
    private final Findings findings;
    private final Set<Tree> told = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean isSound = true;

    Refusals(Source source, Element method, Findings findings) {
        this.source = source;
        this.method = method;
        this.findings = findings;
    }

    /** Whether nothing was refused. */
    boolean isSound() {
        return isSound;
    }

    /** Refuses without a word, for what is wrong is told elsewhere. */
    Meaning silently() {
        isSound = false;
        return new Meaning.Refused();
    }

    /**
     * Refuses a statement or an expression.
     *
     * @param headline what is wrong
     * @param help what is supported
     */
    Meaning refuse(TreePath path, String headline, String help) {
        return refuse(path, RuleId.UNSUPPORTED, headline, help);
    }

    /** Refuses for another reason. */
    Meaning refuse(TreePath path, RuleId rule, String headline, String help) {
        isSound = false;
        if (told.add(path.getLeaf())) {
            findings.add(Finding.of(rule, Site.of(method, TreePlace.of(source, path.getLeaf())), headline)
                    .help(help));
        }
        return new Meaning.Refused();
    }
}
