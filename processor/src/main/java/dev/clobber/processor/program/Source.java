package dev.clobber.processor.program;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.nio.file.Path;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What javac knows of one source file. */
final class Source {
    private final Trees trees;
    private final CompilationUnitTree unit;
    private final Optional<TypeElement> outermost;

    /**
     * Makes a view of a file.
     *
     * @param member a member of a type in it, whose tree javac has analyzed
     */
    Source(Trees trees, CompilationUnitTree unit, Element member) {
        this.trees = trees;
        this.unit = unit;
        this.outermost = outermost(member);
    }

    /** The type around an element that no other type is around. */
    private static Optional<TypeElement> outermost(Element member) {
        TypeElement found = null;
        for (Element around = member; around != null; around = around.getEnclosingElement()) {
            if (around instanceof TypeElement type) {
                found = type;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether an element is declared in the same outermost type, which is all that is analyzed for certain. */
    boolean contains(Element element) {
        return outermost.isPresent() && outermost(element).equals(outermost);
    }

    /** The outermost type. */
    Optional<TreePath> outermostPath() {
        return outermost.map(trees::getPath);
    }

    Optional<TreePath> path(Element element) {
        return Optional.ofNullable(trees.getPath(element));
    }

    Trees trees() {
        return trees;
    }

    CompilationUnitTree unit() {
        return unit;
    }

    /** The name of the file, without folders. */
    String fileName() {
        String name = unit.getSourceFile().getName();
        Path last = Path.of(name).getFileName();
        return last == null ? name : last.toString();
    }

    /** The line where a tree begins, from 1; 0 where it has none. */
    int line(Tree tree) {
        long start = trees.getSourcePositions().getStartPosition(unit, tree);
        return start < 0 || unit.getLineMap() == null
                ? 0
                : (int) unit.getLineMap().getLineNumber(start);
    }

    Optional<Element> element(TreePath path) {
        return Optional.ofNullable(trees.getElement(path));
    }

    /** The type of an expression, or of a type's name. */
    Optional<TypeMirror> type(TreePath path) {
        return Optional.ofNullable(trees.getTypeMirror(path));
    }

    /** The kind of the type; {@code ERROR} where there is none. */
    TypeKind kind(TreePath path) {
        return type(path).map(TypeMirror::getKind).orElse(TypeKind.ERROR);
    }

    /** The path of a part of a tree, without parentheses around it. */
    static TreePath child(TreePath path, Tree part) {
        return bare(new TreePath(path, part));
    }

    /** The path without parentheses around its end. */
    static TreePath bare(TreePath path) {
        TreePath inner = path;
        while (inner.getLeaf() instanceof ParenthesizedTree parenthesized) {
            inner = new TreePath(inner, parenthesized.getExpression());
        }
        return inner;
    }
}
