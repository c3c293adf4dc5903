package dev.clobber.processor.optimise;

import static dev.clobber.processor.optimise.Build.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Program;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What passes make of functions that call each other, and of the one that the kernel calls. */
class ProgramPassesTest {
    /** So long that only a function that is called once goes into its caller. */
    private static Build large(String name) {
        Build build = Build.internal(name, Width.INT);
        Variable number = build.parameter("number", Width.INT);
        Variable second = build.parameter("second", Width.INT);
        Variable result = number;
        for (int i = 1; i < 10; i++) {
            Variable product = build.binary(result, BinaryOperator.MULTIPLY, number(10 + i));
            result = build.binary(product, BinaryOperator.XOR, number(1000 + i));
        }
        build.back(build.binary(result, BinaryOperator.ADD, second));
        return build;
    }

    private static List<String> names(Program program) {
        return program.functions().stream().map(Function::name).toList();
    }

    @Test
    void aFunctionThatIsCalledOnceGoesIntoItsCaller() {
        Build callee = large("callee");
        Build unused = large("unused");
        Build build = Build.exported(Width.INT);
        Variable number = build.parameter("number", Width.INT);
        build.back(build.call(callee.function, number, number));
        assertEquals(List.of("f"), names(Build.optimised(build.function, callee.function, unused.function)));
    }

    @Test
    void aLargeFunctionThatIsCalledTwiceStays() {
        Build callee = large("callee");
        Build build = Build.exported(Width.INT);
        Variable number = build.parameter("number", Width.INT);
        Variable one = build.call(callee.function, number, number(7));
        build.back(build.call(callee.function, one, number(7)));
        assertEquals(List.of("f", "callee"), names(Build.optimised(build.function, callee.function)));
        assertEquals(1, callee.function.parameters().size());
        assertTrue(Build.text(callee.function).contains(" + 7\n"), Build.text(callee.function));
    }

    @Test
    void aSmallFunctionGoesIntoAllCallers() {
        Build callee = Build.internal("callee", Width.INT);
        Variable parameter = callee.parameter("number", Width.INT);
        callee.back(callee.binary(parameter, BinaryOperator.ADD, number(1)));
        Build build = Build.exported(Width.INT);
        Variable number = build.parameter("number", Width.INT);
        Variable one = build.call(callee.function, number);
        build.back(build.call(callee.function, one));
        assertEquals(List.of("f"), names(Build.optimised(build.function, callee.function)));
        assertEquals("t2 = number.0 + 2\nreturn t2\n", renamed(Build.text(build.function)));
    }

    /** With one name for what is no parameter. */
    private static String renamed(String text) {
        return text.replaceAll("(?<![\\w.])t\\d+(?!\\w)", "t2");
    }

    @Test
    void aRecursiveFunctionStays() {
        Build callee = Build.internal("callee", Width.INT);
        Variable parameter = callee.parameter("number", Width.INT);
        Block again = callee.block();
        Block end = callee.block();
        callee.branch(parameter, Relation.GREATER, number(0), again, end);
        callee.at(again);
        Variable less = callee.binary(parameter, BinaryOperator.ADD, number(-1));
        Variable inner = callee.call(callee.function, less);
        callee.back(callee.binary(inner, BinaryOperator.MULTIPLY, parameter));
        callee.at(end).back(number(1));
        Build build = Build.exported(Width.INT);
        Variable number = build.parameter("number", Width.INT);
        build.back(build.call(callee.function, number));
        assertEquals(List.of("f", "callee"), names(Build.optimised(build.function, callee.function)));
    }

    private static Build clearing(Build build) {
        Variable address = build.slot(build.function.slot(64));
        build.clear(address, number(64));
        build.systemCall(Range.LONG, address);
        return build;
    }

    @Test
    void theFirstStackIsZero() {
        Build build = clearing(Build.entry()).back();
        assertEquals("t0L = SlotAddress()\nSystemCall(t0L)\nreturn\n", build.optimised());
    }

    @Test
    void theStackOfOthersIsNot() {
        Build build = clearing(Build.exported(Width.INT)).back(number(0));
        assertTrue(build.optimised().contains("Clear"));
    }

    @Test
    void aSlotInALoopIsClearedEachTime() {
        Build build = Build.entry();
        Block loop = build.block();
        build.jump(loop);
        clearing(build.at(loop)).jump(loop);
        assertTrue(build.optimised().contains("Clear"));
    }

    @Test
    void aSlotThatWasWrittenIsCleared() {
        Build build = Build.entry();
        Variable address = build.slot(build.function.slot(64));
        build.systemCall(Range.LONG, address);
        build.clear(address, number(64));
        build.systemCall(Range.LONG, address);
        build.back();
        assertTrue(build.optimised().contains("Clear"));
    }

    @Test
    void theArgumentsOfAProgramAreLoadedOnce() {
        Build build = Build.entry();
        Variable stack = build.parameter("stack", Width.LONG);
        Variable one = build.load(ElementKind.INT, stack, number(0));
        build.systemCall(Range.LONG, one);
        Variable other = build.load(ElementKind.INT, stack, number(0));
        build.systemCall(Range.LONG, other);
        build.back();
        String text = build.optimised();
        assertEquals(1, text.split("Load", -1).length - 1, text);
    }

    /** Some 2,500 operations in 600 blocks, half of them in loops. */
    @Test
    void largeFunctionsTakeLittleTime() {
        Build build = Build.exported(Width.INT);
        Variable array = build.parameter("array", Width.LONG);
        Variable length = build.parameter("length", Width.INT);
        Variable sum = build.variable("sum", Width.INT);
        build.copy(sum, number(0));
        for (int i = 0; i < 150; i++) {
            Variable index = build.variable("i" + i, Width.INT);
            Block head = build.block();
            Block body = build.block();
            Block end = build.block();
            build.copy(index, number(i % 7)).jump(head);
            build.at(head).branch(index, Relation.LESS, i % 3 == 0 ? number(i * 3L) : length, body, end);
            build.at(body).check(index, Relation.BELOW, length);
            Variable element = build.load(ElementKind.BYTE, array, index);
            Variable mixed = build.binary(element, BinaryOperator.AND, number(255));
            Variable divisor = build.binary(mixed, BinaryOperator.ADD, number(i));
            build.check(divisor, Relation.NOT_EQUAL, number(0));
            build.copy(sum, build.binary(sum, BinaryOperator.REMAINDER, divisor));
            build.copy(index, build.binary(index, BinaryOperator.ADD, number(1)))
                    .jump(head);
            build.at(end).check(sum, Relation.LESS, number(1000 + i));
        }
        build.back(sum);
        assertTimeout(Duration.ofSeconds(10), () -> Build.optimised(build.function));
    }
}
