package dev.clobber.processor.check.block;

import dev.clobber.processor.block.Meaning;
import dev.clobber.processor.block.Template;
import dev.clobber.processor.contract.ResolvedBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * The names in braces of a template, read once for all rules that look at them.
 *
 * @param all in the order of the text
 */
public record References(List<Use> all) {
    /**
     * A name in braces.
     *
     * @param line where it stands
     * @param reference the name
     * @param meaning what it stands for
     */
    public record Use(Template.Line line, Template.Reference reference, Meaning meaning) {}

    /** Copies the list. */
    public References {
        all = List.copyOf(all);
    }

    /** Reads the template of a block. */
    public static References of(ResolvedBlock block) {
        List<Use> all = new ArrayList<>();
        for (Template.Line line : Template.of(block.declared().asm().template()).lines()) {
            for (Template.Piece piece : line.pieces()) {
                if (piece instanceof Template.Reference reference) {
                    all.add(new Use(line, reference, Meaning.of(block, reference.name())));
                }
            }
        }
        return new References(all);
    }

    /** Whether a name is among them. */
    boolean has(String name) {
        for (Use use : all) {
            if (use.reference().name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of them stands for nothing: it may have been meant to be any operand. */
    boolean haveUnknown() {
        for (Use use : all) {
            if (use.meaning() instanceof Meaning.Nothing) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of them is a constant. */
    public boolean haveConstants() {
        for (Use use : all) {
            if (use.meaning() instanceof Meaning.Constant) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of them has a letter behind a colon. */
    public boolean haveModifiers() {
        for (Use use : all) {
            if (use.reference().isModified()) {
                return true;
            }
        }
        return false;
    }
}
