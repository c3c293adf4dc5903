package dev.clobber.processor.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who calls whom in a program, as it is when it is asked for. */
public final class CallGraph {
    private final Program program;
    private final Map<Function, List<Function>> callees = new IdentityHashMap<>();

    private CallGraph(Program program) {
        this.program = program;
        program.functions().forEach(function -> callees.put(function, calleesOf(function)));
    }

    /** Looks at a program. */
    public static CallGraph of(Program program) {
        return new CallGraph(program);
    }

    private static List<Function> calleesOf(Function function) {
        List<Function> callees = new ArrayList<>();
        for (Block block : function.blocks()) {
            for (Operation operation : block.operations()) {
                if (operation instanceof Operation.Call call) {
                    callees.add(call.callee());
                }
            }
        }
        return callees;
    }

    /** At how many places a function is called. */
    public int calls(Function function) {
        int calls = 0;
        for (Function caller : program.functions()) {
            for (Function callee : callees(caller)) {
                calls += callee == function ? 1 : 0;
            }
        }
        return calls;
    }

    private List<Function> callees(Function function) {
        return callees.getOrDefault(function, List.of());
    }

    /** Whether a call of a function can lead to another call of it. */
    public boolean isRecursive(Function function) {
        return reachable(callees(function)).contains(function);
    }

    private Set<Function> reachable(List<Function> from) {
        Set<Function> seen = new LinkedHashSet<>();
        Deque<Function> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            Function next = open.remove();
            if (seen.add(next)) {
                open.addAll(callees(next));
            }
        }
        return seen;
    }

    /** The program without functions that nobody calls. */
    public Program withoutUnused() {
        Set<Function> used = reachable(program.functions().stream()
                .filter(function -> function.linkage() != Function.Linkage.INTERNAL)
                .toList());
        return new Program(
                program.source(),
                program.functions().stream().filter(used::contains).toList());
    }

    /** The functions, those that are called before those that call them where nothing goes round. */
    public List<Function> calleesFirst() {
        List<Function> order = new ArrayList<>();
        Set<Function> seen = new HashSet<>();
        for (Function function : program.functions()) {
            visit(function, seen, order);
        }
        return order;
    }

    private void visit(Function function, Set<Function> seen, List<Function> order) {
        if (seen.add(function)) {
            callees(function).forEach(callee -> visit(callee, seen, order));
            order.add(function);
        }
    }
}
