package dev.clobber.processor.program;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import java.util.Map;

/** What to call a piece of Java in a message. */
final class TreeNames {
    private static final Map<Tree.Kind, String> NAMES = Map.ofEntries(
            Map.entry(Tree.Kind.NEW_CLASS, "an object"),
            Map.entry(Tree.Kind.LAMBDA_EXPRESSION, "a lambda expression"),
            Map.entry(Tree.Kind.MEMBER_REFERENCE, "a method reference"),
            Map.entry(Tree.Kind.INSTANCE_OF, "`instanceof`"),
            Map.entry(Tree.Kind.TRY, "`try`"),
            Map.entry(Tree.Kind.THROW, "`throw`"),
            Map.entry(Tree.Kind.SYNCHRONIZED, "`synchronized`"),
            Map.entry(Tree.Kind.CLASS, "a class inside a method"),
            Map.entry(Tree.Kind.RECORD, "a record inside a method"),
            Map.entry(Tree.Kind.ENUM, "an enum inside a method"),
            Map.entry(Tree.Kind.INTERFACE, "an interface inside a method"),
            Map.entry(Tree.Kind.SWITCH_EXPRESSION, "this `switch`"),
            Map.entry(Tree.Kind.TYPE_CAST, "this cast"),
            Map.entry(Tree.Kind.NULL_LITERAL, "`null`"));

    private TreeNames() {}

    static String of(Tree tree) {
        if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
            return "`" + tree + "`";
        }
        return NAMES.getOrDefault(tree.getKind(), "this");
    }
}
