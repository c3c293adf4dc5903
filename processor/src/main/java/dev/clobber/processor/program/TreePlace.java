package dev.clobber.processor.program;

import com.sun.source.tree.Tree;
import dev.clobber.processor.diag.Place;
import javax.tools.Diagnostic;

/** A statement or an expression. */
record TreePlace(Source source, Tree tree) implements Place {
    @Override
    public void print(Diagnostic.Kind kind, String text) {
        source.trees().printMessage(kind, text, tree, source.unit());
    }
}
