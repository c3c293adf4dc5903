package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.CallGraph;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Program;
import java.util.List;

/** All passes in order. */
public final class Optimiser {
    /** Passes reach a fixed point long before; this ends what a bug would make endless. */
    private static final int MOST_ROUNDS = 30;

    private Optimiser() {}

    /**
     * The same program in fewer operations.
     *
     * @param program whose functions change
     * @return those that are still called
     */
    public static Program optimise(Program program) {
        Program used = CallGraph.of(program).withoutUnused();
        for (Function function : CallGraph.of(used).calleesFirst()) {
            new Inlining(CallGraph.of(used)).run(function);
            simplify(function, Summaries.unknown());
            used = CallGraph.of(used).withoutUnused();
        }
        for (int round = 0; used.functions().size() > 1 && round < MOST_ROUNDS; round++) {
            if (!together(used)) {
                break;
            }
            used = CallGraph.of(used).withoutUnused();
        }
        used.functions().forEach(new Coalescing()::run);
        return used;
    }

    /** What functions know of each other makes them smaller, and then there may be more to know. */
    private static boolean together(Program program) {
        Summaries summaries = Summaries.of(program);
        CallGraph graph = CallGraph.of(program);
        boolean changed = Parameters.run(program);
        for (Function function : program.functions()) {
            changed |= simplify(function, summaries);
            changed |= new Inlining(graph).run(function);
        }
        return changed;
    }

    /** What makes a function smaller by itself, in an order that leaves little for the next round. */
    static List<Pass> passes(Summaries summaries) {
        return List.of(
                new Tidying(),
                new Webs(),
                new Folding(summaries),
                new Combining(summaries),
                new DeadCode(),
                new DeadSlots(),
                new FreshSlots(),
                new Threading(summaries),
                new IdenticalBlocks(),
                new Tidying());
    }

    private static boolean simplify(Function function, Summaries summaries) {
        List<Pass> passes = passes(summaries);
        boolean changed = false;
        boolean again = true;
        for (int round = 0; again && round < MOST_ROUNDS; round++) {
            again = false;
            for (Pass pass : passes) {
                again |= pass.run(function);
            }
            changed |= again;
        }
        return changed;
    }
}
