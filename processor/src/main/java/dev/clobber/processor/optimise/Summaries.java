package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Program;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Variable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What the functions of a program know of each other: where the arguments of all calls lie, and where the results. */
public final class Summaries {
    /** Each round starts from what is true and narrows it, so one can stop after any. */
    private static final int ROUNDS = 3;

    /** By parameter; none where the function is called from outside, or not at all. */
    private final Map<Variable, Range> parameters = new IdentityHashMap<>();

    private final Map<Function, Range> results = new IdentityHashMap<>();

    private Summaries() {}

    /** Nothing is known of anybody else. */
    public static Summaries unknown() {
        return new Summaries();
    }

    /** What is known of the functions of a program, as they are now. */
    public static Summaries of(Program program) {
        Summaries known = unknown();
        for (int round = 0; round < ROUNDS; round++) {
            Summaries next = new Summaries();
            for (Function function : program.functions()) {
                next.add(function, RangeAnalysis.of(function, known));
            }
            for (Function function : program.functions()) {
                if (function.linkage() != Function.Linkage.INTERNAL) {
                    function.parameters().forEach(next.parameters::remove);
                }
            }
            boolean isStable = next.parameters.equals(known.parameters) && next.results.equals(known.results);
            known = next;
            if (isStable) {
                break;
            }
        }
        return known;
    }

    private void add(Function function, RangeAnalysis ranges) {
        for (Block block : ranges.reached()) {
            List<Operation> operations = new ArrayList<>(block.operations());
            for (int i = 0; i < operations.size(); i++) {
                if (operations.get(i) instanceof Operation.Call call) {
                    add(call, ranges, block, i);
                }
            }
            if (block.end() instanceof Terminator.Return back && back.value().isPresent()) {
                Range result =
                        ranges.before(block, operations.size(), back.value().get());
                results.merge(function, result, Intervals::union);
            }
        }
    }

    private void add(Operation.Call call, RangeAnalysis ranges, Block block, int index) {
        for (int i = 0; i < call.arguments().size(); i++) {
            Range argument = ranges.before(block, index, call.arguments().get(i));
            parameters.merge(call.callee().parameters().get(i), argument, Intervals::union);
        }
    }

    /** Where a parameter lies at the entry. */
    Range parameter(Variable parameter) {
        return parameters.getOrDefault(parameter, Range.of(parameter.width()));
    }

    /** Where the result of a function lies. */
    Range result(Function function) {
        Range known = results.get(function);
        return known != null ? known : function.result().map(Range::of).orElse(Range.LONG);
    }
}
