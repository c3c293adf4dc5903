package dev.clobber.processor.optimise;

import static dev.clobber.processor.optimise.Build.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.IrInterpreter;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Program;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RangeAnalysisTest {
    private static final int PROGRAMS = Integer.getInteger("clobber.programs", 2000) / 8;
    private static final long SEED = Long.getLong("clobber.seed", 0);

    private final Build build = Build.exported(Width.INT);

    @Test
    void aCounterStaysWithinItsLoop() {
        Variable i = build.variable("i", Width.INT);
        Variable limit = build.parameter("limit", Width.INT);
        Block head = build.block();
        Block body = build.block();
        Block end = build.block();
        build.copy(i, number(0)).jump(head);
        build.at(head).branch(i, Relation.LESS, limit, body, end);
        build.at(body).add(i, 1).jump(head);
        build.at(end).back(i);
        RangeAnalysis ranges = RangeAnalysis.of(build.function);
        assertEquals(new Range(0, Integer.MAX_VALUE), ranges.atEntry(head, i));
        assertEquals(new Range(0, Integer.MAX_VALUE - 1), ranges.before(body, 0, i));
        assertEquals(new Range(1, Integer.MAX_VALUE), ranges.before(body, 1, i));
        assertEquals(new Range(1, Integer.MAX_VALUE), ranges.atEntry(body, limit));
        assertEquals(Range.INT, ranges.atEntry(end, limit));
    }

    @Test
    void anInnerLoopDoesNotForgetTheOuterOne() {
        Variable i = build.variable("i", Width.INT);
        Variable j = build.variable("j", Width.INT);
        Block outer = build.block();
        Block start = build.block();
        Block inner = build.block();
        Block body = build.block();
        Block next = build.block();
        Block end = build.block();
        build.copy(i, number(2)).jump(outer);
        build.at(outer).branch(i, Relation.LESS, number(5000), start, end);
        build.at(start).copy(j, number(0)).jump(inner);
        build.at(inner).branch(j, Relation.LESS, i, body, next);
        build.at(body).add(j, 1).jump(inner);
        build.at(next).add(i, 1).jump(outer);
        build.at(end).back(i);
        RangeAnalysis ranges = RangeAnalysis.of(build.function);
        assertEquals(new Range(2, 4999), ranges.atEntry(inner, i));
        assertEquals(new Range(0, 4998), ranges.atEntry(body, j));
        assertEquals(new Range(5000, 5000), ranges.atEntry(end, i));
    }

    @Test
    void whatCannotBeReached() {
        Variable array = build.parameter("array", Width.LONG);
        Block never = build.block();
        Block end = build.block();
        Variable element = build.load(ElementKind.CHAR, array, number(0));
        build.branch(element, Relation.LESS, number(0), never, end);
        build.at(never).back(number(1));
        build.at(end).back(element);
        RangeAnalysis ranges = RangeAnalysis.of(build.function);
        assertFalse(ranges.isReached(never));
        assertTrue(ranges.isReached(end));
        assertEquals(new Range(0, 65535), ranges.before(build.function.entry(), 1, element));
    }

    @Test
    void whatAllCallsPass() {
        Build callee = Build.internal("callee", Width.INT);
        Variable parameter = callee.parameter("number", Width.INT);
        callee.back(parameter);
        Variable one = build.call(callee.function, number(3));
        Variable other = build.call(callee.function, number(7));
        build.back(build.binary(one, BinaryOperator.ADD, other));
        Program program = new Program("F.java", List.of(build.function, callee.function));
        Summaries summaries = Summaries.of(program);
        RangeAnalysis inner = RangeAnalysis.of(callee.function, summaries);
        assertEquals(new Range(3, 7), inner.atEntry(callee.function.entry(), parameter));
        RangeAnalysis outer = RangeAnalysis.of(build.function, summaries);
        assertEquals(new Range(3, 7), outer.before(build.function.entry(), 1, one));
        assertEquals(Range.INT, RangeAnalysis.of(build.function).before(build.function.entry(), 1, one));
    }

    /** All that variables ever hold lies in their ranges; before the passes and after them, alone and with what calls pass. */
    @Test
    void rangesHoldInRandomPrograms() {
        for (long seed = SEED; seed < SEED + PROGRAMS; seed++) {
            Program program = RandomProgram.of(seed);
            watch(program, seed, Summaries.unknown());
            watch(program, seed, Summaries.of(program));
            Program optimised = Optimiser.optimise(program);
            watch(optimised, seed, Summaries.of(optimised));
        }
    }

    private static void watch(Program program, long seed, Summaries summaries) {
        Map<Block, RangeAnalysis> ranges = new IdentityHashMap<>();
        for (Function function : program.functions()) {
            RangeAnalysis analysis = RangeAnalysis.of(function, summaries);
            function.blocks().forEach(block -> ranges.put(block, analysis));
        }
        for (int run = 0; run < 2; run++) {
            try {
                Run.of(
                        program,
                        2 * seed + run,
                        (block, index, values) -> check(seed, ranges.get(block), block, index, values));
            } catch (IrInterpreter.StepLimit e) {
                // It was watched that far.
            }
        }
    }

    private static void check(long seed, RangeAnalysis ranges, Block block, int index, Map<Variable, Long> values) {
        assertTrue(ranges.isReached(block), () -> "program " + seed + ": " + block);
        List<Operation> operations = block.operations();
        List<Value> operands = index < operations.size()
                ? operations.get(index).operands()
                : block.end().operands();
        for (Value operand : operands) {
            if (operand instanceof Variable variable) {
                Range range = ranges.before(block, index, variable);
                assertTrue(
                        range.contains(values.get(variable)),
                        () -> "program " + seed + ", " + block + ", " + index + ": " + variable + " is "
                                + values.get(variable) + ", not in " + range);
            }
        }
    }
}
