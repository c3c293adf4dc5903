package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Program;
import dev.clobber.processor.ir.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random programs as a reader of Java would write them: nested statements, arrays with checks, loops that end, calls of each other. */
final class RandomProgram {
    private RandomProgram() {}

    /** A program whose first function takes the address of an array, its length, an int, and a long, and gives a long. */
    static Program of(long seed) {
        Random random = new Random(seed);
        List<Function> functions = new ArrayList<>();
        int helpers = random.nextInt(4);
        for (int i = helpers; i > 0; i--) {
            Width result = random.nextBoolean() ? Width.INT : Width.LONG;
            Function helper = new Function("helper" + i, Function.Linkage.INTERNAL, Optional.of(result));
            functions.add(0, new RandomBody(random, helper, functions, 6).write());
        }
        Function main = new Function("main", Function.Linkage.EXPORTED, Optional.of(Width.LONG));
        functions.add(0, new RandomBody(random, main, functions, 14).write());
        return new Program("Random" + seed + ".java", functions);
    }
}
