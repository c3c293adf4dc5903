package dev.clobber.processor.generate;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who calls whom. */
final class CallGraph {
    private CallGraph() {}

    static Set<Function> callees(Function function) {
        Set<Function> callees = new LinkedHashSet<>();
        for (Block block : function.blocks()) {
            for (Operation operation : block.operations()) {
                if (operation instanceof Operation.Call call) {
                    callees.add(call.callee());
                }
            }
        }
        return callees;
    }

    static boolean callsOthersByC(Function function) {
        return function.blocks().stream()
                .flatMap(block -> block.operations().stream())
                .anyMatch(operation ->
                        operation instanceof Operation.ExternalCall || operation instanceof Operation.InlineAssembly);
    }

    /** Callees before their callers, as far as they do not call each other. */
    static List<Function> calleesFirst(List<Function> functions) {
        List<Function> order = new ArrayList<>();
        Set<Function> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        functions.forEach(function -> visit(function, seen, order));
        return order;
    }

    private static void visit(Function function, Set<Function> seen, List<Function> order) {
        if (seen.add(function)) {
            callees(function).forEach(callee -> visit(callee, seen, order));
            order.add(function);
        }
    }

    /** Whether a function can come to call itself. */
    static boolean isRecursive(Function function) {
        Set<Function> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Function> waiting = new ArrayList<>(callees(function));
        while (!waiting.isEmpty()) {
            Function callee = waiting.remove(waiting.size() - 1);
            if (callee == function) {
                return true;
            }
            if (seen.add(callee)) {
                waiting.addAll(callees(callee));
            }
        }
        return false;
    }
}
