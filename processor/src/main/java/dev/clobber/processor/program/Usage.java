package dev.clobber.processor.program;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of variables and arrays anywhere in a type: which variables are assigned again, and into which arrays somebody may
 * write. Arrays are followed by the variables and the expressions that make them, whatever the order of statements.
 */
final class Usage {
    private final Source source;
    private final BiPredicate<TreePath, Integer> writesBuffer;
    private final Set<Element> reassigned = new HashSet<>();
    /** Variables, and trees that make arrays. */
    private final Set<Object> written = new HashSet<>();

    private final Map<Object, Set<Object>> origins = new HashMap<>();

    /**
     * Reads a type.
     *
     * @param writesBuffer whether the call of a bound method may write into the argument of a number
     */
    Usage(Source source, BiPredicate<TreePath, Integer> writesBuffer) {
        this.source = source;
        this.writesBuffer = writesBuffer;
        source.outermostPath().ifPresent(path -> new Scanner().scan(path, null));
        List<Object> open = new ArrayList<>(written);
        while (!open.isEmpty()) {
            for (Object origin : origins.getOrDefault(open.remove(open.size() - 1), Set.of())) {
                if (written.add(origin)) {
                    open.add(origin);
                }
            }
        }
    }

    /** Whether a variable is assigned anywhere but at its declaration. */
    boolean isReassigned(Element variable) {
        return reassigned.contains(variable);
    }

    /** Whether anybody may write into the array that an expression makes. */
    boolean isWritten(Tree maker) {
        return written.contains(maker);
    }

    /** Whether anybody may write into the array that a variable holds. */
    boolean isWritten(VariableElement variable) {
        return written.contains(variable);
    }

    /** The variables that an expression or statement assigns. */
    Set<VariableElement> assignedIn(TreePath path) {
        Set<VariableElement> assigned = new HashSet<>();
        new AssignmentScanner() {
            @Override
            void assign(TreePath target) {
                if (element(target) instanceof VariableElement variable) {
                    assigned.add(variable);
                }
            }
        }.scan(path, null);
        return assigned;
    }

    private @Nullable Element element(TreePath path) {
        Tree.Kind kind = path.getLeaf().getKind();
        return kind == Tree.Kind.IDENTIFIER || kind == Tree.Kind.MEMBER_SELECT
                ? source.element(path).orElse(null)
                : null;
    }

    /** Where the array that an expression comes to may have come from. */
    private Set<Object> origins(TreePath path) {
        TreePath bare = Source.bare(path);
        Tree tree = bare.getLeaf();
        Set<Object> found = new LinkedHashSet<>();
        Element element = element(bare);
        if (element != null) {
            found.add(element);
        } else if (tree instanceof ConditionalExpressionTree conditional) {
            found.addAll(origins(Source.child(bare, conditional.getTrueExpression())));
            found.addAll(origins(Source.child(bare, conditional.getFalseExpression())));
        } else if (tree instanceof AssignmentTree assignment) {
            found.addAll(origins(Source.child(bare, assignment.getVariable())));
            found.addAll(origins(Source.child(bare, assignment.getExpression())));
        } else if (tree instanceof TypeCastTree cast) {
            found.addAll(origins(Source.child(bare, cast.getExpression())));
        } else {
            found.add(tree);
        }
        return found;
    }

    private final class Scanner extends AssignmentScanner {
        @Override
        public Void visitVariable(VariableTree tree, Void nothing) {
            if (tree.getInitializer() != null && isArray(child(tree.getInitializer()))) {
                source.element(getCurrentPath()).ifPresent(variable -> flow(tree.getInitializer(), variable));
            }
            return super.visitVariable(tree, nothing);
        }

        @Override
        public Void visitAssignment(AssignmentTree tree, Void nothing) {
            Element target = element(child(tree.getVariable()));
            if (target != null && isArray(child(tree.getExpression()))) {
                flow(tree.getExpression(), target);
            }
            return super.visitAssignment(tree, nothing);
        }

        @Override
        void assign(TreePath target) {
            Element element = element(target);
            if (element != null) {
                reassigned.add(element);
            } else if (target.getLeaf() instanceof ArrayAccessTree access) {
                written.addAll(origins(Source.child(target, access.getExpression())));
            }
        }

        @Override
        public Void visitReturn(ReturnTree tree, Void nothing) {
            if (tree.getExpression() != null && isArray(child(tree.getExpression()))) {
                written.addAll(origins(child(tree.getExpression())));
            }
            return super.visitReturn(tree, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
            Element method = source.element(child(tree.getMethodSelect())).orElse(null);
            int index = 0;
            for (Tree argument : tree.getArguments()) {
                if (isArray(child(argument))) {
                    pass(tree, method, index);
                }
                index++;
            }
            return super.visitMethodInvocation(tree, nothing);
        }

        private void pass(MethodInvocationTree tree, @Nullable Element method, int index) {
            Tree argument = tree.getArguments().get(index);
            if (method instanceof ExecutableElement callee
                    && source.contains(callee)
                    && source.path(callee).isPresent()
                    && callee.getModifiers().contains(Modifier.STATIC)
                    && !callee.getModifiers().contains(Modifier.NATIVE)
                    && index < callee.getParameters().size()) {
                flow(argument, callee.getParameters().get(index));
            } else if (!Library.isCopyOfRange(method) && writesBuffer.test(getCurrentPath(), index)) {
                written.addAll(origins(child(argument)));
            }
        }

        private void flow(Tree from, Element to) {
            origins.computeIfAbsent(to, variable -> new LinkedHashSet<>()).addAll(origins(child(from)));
        }

        private boolean isArray(TreePath path) {
            return source.kind(path) == TypeKind.ARRAY;
        }
    }
}
