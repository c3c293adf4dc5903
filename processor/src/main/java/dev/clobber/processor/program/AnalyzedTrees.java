package dev.clobber.processor.program;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.clobber.processor.diag.Place;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** What javac's trees tell of a class that javac has analyzed. */
public final class AnalyzedTrees {
    private final Trees trees;

    /** Asks javac's trees. */
    public AnalyzedTrees(Trees trees) {
        this.trees = trees;
    }

    /** Whether a class has an expression, a name, or a type that means nothing, which javac has said then. */
    public boolean hasErrors(TypeElement type) {
        TreePath path = trees.getPath(type);
        return path != null && Boolean.TRUE.equals(new Scanner().scan(path, null));
    }

    /**
     * Where a method is declared, as long as anyone wants to point there: once javac generates classes, it finds no element's place any
     * more.
     */
    public Place place(ExecutableElement method) {
        TreePath path = trees.getPath(method);
        return new Declaration(trees, path.getLeaf(), path.getCompilationUnit());
    }

    /** The Javadoc comment of a method; empty without one. */
    public String comment(ExecutableElement method) {
        String comment = trees.getDocComment(trees.getPath(method));
        return comment == null ? "" : comment;
    }

    private record Declaration(Trees trees, Tree tree, CompilationUnitTree unit) implements Place {
        @Override
        public void print(Diagnostic.Kind kind, String text) {
            trees.printMessage(kind, text, tree, unit);
        }
    }

    private final class Scanner extends TreePathScanner<Boolean, @Nullable Void> {
        @Override
        public Boolean scan(Tree tree, @Nullable Void nothing) {
            if (tree == null) {
                return false;
            }
            TypeMirror meant = trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
            boolean isError = meant != null && meant.getKind() == TypeKind.ERROR;
            return isError || Boolean.TRUE.equals(super.scan(tree, nothing));
        }

        @Override
        public Boolean reduce(Boolean one, Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
        }
    }
}
