package dev.clobber.processor.program;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import dev.clobber.processor.diag.Place;
import javax.tools.Diagnostic;

/** A statement or an expression: the same one, whichever program it was met in. */
record TreePlace(Trees trees, CompilationUnitTree unit, Tree tree) implements Place {
    /** The place where javac points at a tree itself; of a call, which would be its parenthesis, the name of the method. */
    static TreePlace of(Source source, Tree tree) {
        Tree shown = tree instanceof MethodInvocationTree call ? call.getMethodSelect() : tree;
        return new TreePlace(source.trees(), source.unit(), shown);
    }

    @Override
    public void print(Diagnostic.Kind kind, String text) {
        trees.printMessage(kind, text, tree, unit);
    }
}
