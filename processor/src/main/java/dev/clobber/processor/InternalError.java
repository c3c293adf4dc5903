package dev.clobber.processor;

import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.lang.model.element.Element;

/** A bug of ours, told as one error at the declaration that brought it out. */
final class InternalError {
    private InternalError() {}

    /** What a step gives; should it fail, this says which declaration is at work. */
    static <T> T naming(Element element, Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException | StackOverflowError bug) {
            throw new Located(element, bug);
        }
    }

    /** The finding for a bug met while a type was at work. */
    static Finding at(Element type, Throwable bug) {
        Element element = bug instanceof Located located ? located.element : type;
        return at(Site.of(element), bug instanceof Located ? bug.getCause() : bug);
    }

    /** The finding for a bug met while what stands at a site was at work. */
    static Finding at(Site site, Throwable cause) {
        return Finding.of(RuleId.INTERNAL_ERROR, site, "this is a bug in Clobber: " + root(cause))
                .note("at " + ourFrame(cause))
                .help("please report it, with the declaration of `"
                        + site.element().getSimpleName() + "`");
    }

    /** javac wraps what its own parts throw. */
    private static Throwable root(Throwable bug) {
        Throwable root = bug;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String ourFrame(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(InternalError.class.getPackageName()))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("no place of ours");
    }

    private static final class Located extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Element element;

        Located(Element element, Throwable bug) {
            super(bug);
            this.element = element;
        }
    }
}
