package dev.clobber.processor.ir;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Functions as text, for tests and for whoever looks for a fault. */
public final class IrPrinter {
    private IrPrinter() {}

    /** All functions of a program, a blank line between two. */
    public static String print(Program program) {
        StringJoiner text = new StringJoiner("\n");
        for (Function function : program.functions()) {
            text.add(print(function));
        }
        return text.toString();
    }

    /** A function, a line an operation. */
    public static String print(Function function) {
        StringBuilder text = new StringBuilder();
        text.append(function.linkage().name().toLowerCase(java.util.Locale.ROOT))
                .append(' ')
                .append(function.name())
                .append(list(function.parameters()))
                .append(function.result().isPresent() ? " " + function.result().get() : "")
                .append('\n');
        for (Block block : function.blocks()) {
            text.append(block).append(":\n");
            for (Operation operation : block.operations()) {
                text.append("    ").append(print(operation)).append('\n');
            }
            text.append("    ").append(print(block.end())).append('\n');
        }
        return text.toString();
    }

    /** An operation, without the end of its line. */
    public static String print(Operation operation) {
        Optional<Variable> result = operation.result();
        return (result.isPresent() ? result.get() + " = " : "") + action(operation);
    }

    private static String action(Operation operation) {
        if (operation instanceof Operation.Copy copy) {
            return copy.from().toString();
        }
        if (operation instanceof Operation.Binary binary) {
            return binary.left() + " " + binary.operator().text() + " " + binary.right();
        }
        if (operation instanceof Operation.Compare compare) {
            return compare.left() + " " + compare.relation().text() + suffix(compare.width()) + " " + compare.right();
        }
        if (operation instanceof Operation.Convert convert) {
            return convert.conversion() + " " + convert.from();
        }
        if (operation instanceof Operation.DataAddress address) {
            return "address of " + address.data();
        }
        if (operation instanceof Operation.SlotAddress address) {
            return "address of " + address.slot();
        }
        if (operation instanceof Operation.Load load) {
            return load.kind() + " " + load.base() + "[" + load.index() + "]";
        }
        if (operation instanceof Operation.Store store) {
            return store.kind() + " " + store.base() + "[" + store.index() + "] = " + store.from();
        }
        return call(operation);
    }

    private static String call(Operation operation) {
        if (operation instanceof Operation.Call call) {
            return "call " + call.callee() + list(call.arguments());
        }
        if (operation instanceof Operation.ExternalCall call) {
            return "extern " + call.symbol() + list(call.arguments());
        }
        if (operation instanceof Operation.SystemCall call) {
            String limit = call.limit().isPresent()
                    ? ", at most argument " + call.limit().getAsInt()
                    : "";
            return call.gate().text() + " " + call.number() + arguments(call) + " in " + call.range() + limit;
        }
        if (operation instanceof Operation.InlineAssembly assembly) {
            return "asm " + assembly.block().contract().declared().name() + list(assembly.arguments());
        }
        return (operation instanceof Operation.Clear ? "clear " : "copy bytes ") + list(operation.operands());
    }

    private static String arguments(Operation.SystemCall call) {
        StringJoiner text = new StringJoiner(", ", "(", ")");
        for (int i = 0; i < call.arguments().size(); i++) {
            text.add(call.registers().get(i).name() + "=" + call.arguments().get(i));
        }
        return text.toString();
    }

    /** The end of a block. */
    public static String print(Terminator end) {
        if (end instanceof Terminator.Jump jump) {
            return "jump " + jump.target();
        }
        if (end instanceof Terminator.Branch branch) {
            return "if " + branch.left() + " " + branch.relation().text() + suffix(branch.width()) + " "
                    + branch.right() + " " + branch.then() + " else " + branch.otherwise();
        }
        if (end instanceof Terminator.Return back) {
            return "return" + (back.value().isPresent() ? " " + back.value().get() : "");
        }
        return end instanceof Terminator.Throw thrown
                ? "throw \"" + thrown.fault().message() + "\""
                : "unreachable";
    }

    private static String suffix(Width width) {
        return width == Width.LONG ? "L" : "";
    }

    private static String list(List<? extends Value> values) {
        StringJoiner text = new StringJoiner(", ", "(", ")");
        for (Value value : values) {
            text.add(value.toString());
        }
        return text.toString();
    }
}
