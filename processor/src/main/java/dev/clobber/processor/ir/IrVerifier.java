package dev.clobber.processor.ir;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether functions are what the passes and the generator may rely on. Says what is wrong; finds bugs of ours, never of users. */
public final class IrVerifier {
    private final Set<Function> functions;
    private final Function function;
    private final Set<Variable> variables;
    private final List<String> faults = new ArrayList<>();

    private IrVerifier(Set<Function> functions, Function function) {
        this.functions = functions;
        this.function = function;
        this.variables = new HashSet<>(function.variables());
    }

    /** Does nothing where all is well; else throws with what is wrong. */
    public static void verify(Program program) {
        List<String> faults = faults(program);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
    }

    /** What is wrong, one line each. */
    public static List<String> faults(Program program) {
        Set<Function> functions = new LinkedHashSet<>(program.functions());
        List<String> faults = new ArrayList<>();
        for (Function function : functions) {
            IrVerifier verifier = new IrVerifier(functions, function);
            verifier.check();
            faults.addAll(verifier.faults);
        }
        return faults;
    }

    private void check() {
        checkHead();
        if (function.blocks().isEmpty()) {
            fault("has no blocks");
            return;
        }
        for (Block block : function.blocks()) {
            for (Operation operation : block.operations()) {
                checkVariables(block, operation, operation.operands());
                operation.result().ifPresent(to -> checkVariables(block, operation, List.of(to)));
                OperationRules rules = new OperationRules(functions, function);
                rules.broken(operation).forEach(broken -> fault(block, operation, broken));
            }
            checkEnd(block);
        }
        if (faults.isEmpty()) {
            checkReachable();
        }
    }

    private void checkHead() {
        List<Variable> parameters = function.parameters();
        if (!variables.containsAll(parameters) || new HashSet<>(parameters).size() != parameters.size()) {
            fault("the parameters " + parameters + " are not each a variable of it");
        }
        if (function.linkage() == Function.Linkage.ENTRY && parameters.size() > 1) {
            fault("the entry has more than one parameter");
        }
    }

    private void checkVariables(Block block, Object at, List<? extends Value> values) {
        for (Value value : values) {
            if (value instanceof Variable variable && !variables.contains(variable)) {
                fault(block, at, variable + " is of another function");
            }
        }
    }

    private void checkEnd(Block block) {
        Terminator end = block.end();
        checkVariables(block, end, end.operands());
        for (Block successor : end.successors()) {
            if (!function.blocks().contains(successor)) {
                fault(block, end, successor + " is not in the function");
            }
        }
        OperationRules rules = new OperationRules(functions, function);
        rules.broken(end).forEach(broken -> fault(block, end, broken));
    }

    /** On all ways from the entry: each variable is assigned before it is read, and control does not run out of a block. */
    private void checkReachable() {
        Map<Block, BitSet> assigned = assignedAtEntry();
        for (Block block : function.blocks()) {
            BitSet before = assigned.get(block);
            if (before != null) {
                BitSet now = (BitSet) before.clone();
                for (Operation operation : block.operations()) {
                    checkAssigned(block, operation, operation.operands(), now);
                    operation.result().ifPresent(to -> now.set(to.number()));
                }
                checkAssigned(block, block.end(), block.end().operands(), now);
                // An empty one says of the branch to it that this is never taken.
                if (block.end() instanceof Terminator.Unreachable end
                        && (block == function.entry() || !block.operations().isEmpty())
                        && !endsWithCall(block)) {
                    fault(block, end, "nothing before it keeps control from here");
                }
            }
        }
    }

    private void checkAssigned(Block block, Object at, List<Value> operands, BitSet assigned) {
        for (Value operand : operands) {
            if (operand instanceof Variable variable && !assigned.get(variable.number())) {
                fault(block, at, variable + " may not be assigned here");
            }
        }
    }

    private static boolean endsWithCall(Block block) {
        List<Operation> operations = block.operations();
        if (operations.isEmpty()) {
            return false;
        }
        Operation last = operations.get(operations.size() - 1);
        return last instanceof Operation.SystemCall
                || last instanceof Operation.ExternalCall
                || last instanceof Operation.InlineAssembly
                || last instanceof Operation.Call;
    }

    private Map<Block, BitSet> assignedAtEntry() {
        Map<Block, BitSet> assigned = new HashMap<>();
        BitSet parameters = new BitSet();
        function.parameters().forEach(parameter -> parameters.set(parameter.number()));
        assigned.put(function.entry(), parameters);
        List<Block> open = new ArrayList<>(List.of(function.entry()));
        while (!open.isEmpty()) {
            Block block = open.remove(open.size() - 1);
            BitSet out = (BitSet) assigned.get(block).clone();
            for (Operation operation : block.operations()) {
                operation.result().ifPresent(to -> out.set(to.number()));
            }
            for (Block successor : block.end().successors()) {
                BitSet known = assigned.get(successor);
                BitSet meet = (BitSet) out.clone();
                if (known != null) {
                    meet.and(known);
                }
                if (!meet.equals(known)) {
                    assigned.put(successor, meet);
                    open.add(successor);
                }
            }
        }
        return assigned;
    }

    private void fault(Block block, Object at, String what) {
        fault(block + ": " + at + ": " + what);
    }

    private void fault(String what) {
        faults.add(function.name() + ": " + what);
    }
}
