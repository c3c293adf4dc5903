package dev.clobber.processor.program;

import com.sun.source.tree.Tree;
import dev.clobber.processor.diag.Place;
import javax.tools.Diagnostic;

/** A statement or an expression: the same one, whichever program it was met in. */
record TreePlace(Source source, Tree tree) implements Place {
    @Override
    public void print(Diagnostic.Kind kind, String text) {
        source.trees().printMessage(kind, text, tree, source.unit());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreePlace place && place.tree == tree;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(tree);
    }
}
