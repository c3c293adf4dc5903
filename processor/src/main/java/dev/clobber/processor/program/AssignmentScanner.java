package dev.clobber.processor.program;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

/** Finds what is assigned, in whichever of Java's ways. */
abstract class AssignmentScanner extends TreePathScanner<Void, Void> {
    /** Is told of a variable or an element that is assigned. */
    abstract void assign(TreePath target);

    @Override
    public Void visitAssignment(AssignmentTree tree, Void nothing) {
        assign(child(tree.getVariable()));
        return super.visitAssignment(tree, nothing);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
        assign(child(tree.getVariable()));
        return super.visitCompoundAssignment(tree, nothing);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void nothing) {
        if (Operators.compound(tree).isPresent()) {
            assign(child(tree.getExpression()));
        }
        return super.visitUnary(tree, nothing);
    }

    /** A part of where the scanner is. */
    TreePath child(Tree tree) {
        return Source.child(getCurrentPath(), tree);
    }
}
