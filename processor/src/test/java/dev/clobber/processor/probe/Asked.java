package dev.clobber.processor.probe;

import dev.clobber.processor.isa.Example;
import dev.clobber.processor.isa.Example.Shape;
import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.probe.Obligations.Obligation;
import java.util.regex.Pattern;

/** Decides what an example has to show of what its row says: not where its shape hides it, or it is exempt. */
final class Asked {
    /** That a register is read must show where it is all sources as well, or else the row is one of an idiom. */
    private static final Pattern EQUAL = Pattern.compile("reads [zrkm]\\w+");

    /** What a mask makes true of rows of which it is not true otherwise. */
    private static final Pattern CONDITIONAL = Pattern.compile("^(keeps|chooses) ");

    private final Example example;
    private final Exemptions exemptions;
    private final Obligations obligations;

    Asked(Example example, Exemptions exemptions, Obligations obligations) {
        this.example = example;
        this.exemptions = exemptions;
        this.obligations = obligations;
    }

    Obligation obligation(String name) {
        if (example.shape() == Shape.EQUAL && EQUAL.matcher(name).matches()) {
            // Few of all constants are tried.
            return obligation(name + " when equal", example.operands().stream().noneMatch(Immediate.class::isInstance));
        }
        return obligation(
                name + example.shape().condition(CONDITIONAL.matcher(name).find()),
                example.shape().isTelling());
    }

    private Obligation obligation(String subject, boolean asked) {
        return asked && !exemptions.has("unseen", example, subject) ? obligations.get(subject) : Obligations.none();
    }
}
