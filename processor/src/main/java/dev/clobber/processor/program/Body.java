package dev.clobber.processor.program;

import com.sun.source.util.TreePath;
import dev.clobber.processor.ir.Function;
import javax.lang.model.element.ExecutableElement;

/** The readers of one method's body. Each knows a subject, and asks the others for what is not its own. */
final class Body {
    private final Shared shared;
    private final ExecutableElement method;
    private final Function function;
    private final Refusals refusals;
    private final Emitter emit;
    private final Faults faults;
    private final Scope scope;
    private final Loops loops = new Loops();
    private final ExpressionReader expressions;
    private final ConditionReader conditions;
    private final AssignmentReader assignments;
    private final ArrayReader arrays;
    private final StringReader strings;
    private final CallReader calls;
    private final StatementReader statements;
    private final SwitchReader switches;

    Body(Shared shared, ExecutableElement method, Function function) {
        this.shared = shared;
        this.method = method;
        this.function = function;
        this.refusals = new Refusals(shared.source(), method, shared.findings());
        this.emit = new Emitter(function);
        this.faults = new Faults(shared.source().fileName(), emit);
        this.scope = new Scope(shared.usage(), emit);
        this.expressions = new ExpressionReader(this);
        this.conditions = new ConditionReader(this);
        this.assignments = new AssignmentReader(this);
        this.arrays = new ArrayReader(this);
        this.strings = new StringReader(this);
        this.calls = new CallReader(this);
        this.statements = new StatementReader(this);
        this.switches = new SwitchReader(this);
    }

    /** Takes the line of a tree for the operations to come. */
    void at(TreePath path) {
        emit.line(shared.source().line(path.getLeaf()));
    }

    Shared shared() {
        return shared;
    }

    Source source() {
        return shared.source();
    }

    ExecutableElement method() {
        return method;
    }

    Function function() {
        return function;
    }

    Refusals refusals() {
        return refusals;
    }

    Emitter emit() {
        return emit;
    }

    Faults faults() {
        return faults;
    }

    Scope scope() {
        return scope;
    }

    Loops loops() {
        return loops;
    }

    ExpressionReader expressions() {
        return expressions;
    }

    ConditionReader conditions() {
        return conditions;
    }

    AssignmentReader assignments() {
        return assignments;
    }

    ArrayReader arrays() {
        return arrays;
    }

    StringReader strings() {
        return strings;
    }

    CallReader calls() {
        return calls;
    }

    StatementReader statements() {
        return statements;
    }

    SwitchReader switches() {
        return switches;
    }
}
