package dev.clobber.processor.optimise;

import static dev.clobber.processor.optimise.Build.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Conversion;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Checks that cannot fail leave nothing; those that can, stay. */
class ChecksTest {
    private final Build build = Build.exported(Width.INT);

    private void assertNoCheck() {
        String text = build.optimised();
        assertFalse(text.contains("throw"), text);
    }

    private void assertCheck() {
        String text = build.optimised();
        assertTrue(text.contains("throw"), text);
    }

    /** {@code for (i = from; i < to; i += step) { sum += array[i]; } return sum;}, the index checked against a length. */
    private void loop(Variable array, Value from, Relation relation, Value to, long step, Value length) {
        Variable i = build.variable("i", Width.INT);
        Variable sum = build.variable("sum", Width.INT);
        Block head = build.block();
        Block body = build.block();
        Block end = build.block();
        build.copy(i, from).copy(sum, number(0)).jump(head);
        build.at(head).branch(i, relation, to, body, end);
        build.at(body).check(i, Relation.BELOW, length);
        Variable element = build.load(ElementKind.BYTE, array, i);
        build.copy(sum, build.binary(sum, BinaryOperator.ADD, element));
        build.copy(i, build.binary(i, BinaryOperator.ADD, number(step))).jump(head);
        build.at(end).back(sum);
    }

    @Test
    void aLoopUpToTheLength() {
        Variable array = build.parameter("array", Width.LONG);
        Variable length = build.parameter("length", Width.INT);
        loop(array, number(0), Relation.LESS, length, 1, length);
        assertEquals("""
                i.2 = 0
                sum.3 = 0
                goto 1
                1:
                if i.2 < length.1 goto 3 else 2
                2:
                return sum.3
                3:
                t4 = Load(array.0L, i.2)
                sum.3 = sum.3 + t4
                i.2 = i.2 + 1
                goto 1
                """, build.optimised());
    }

    @Test
    void aLoopPastTheLength() {
        Variable array = build.parameter("array", Width.LONG);
        Variable length = build.parameter("length", Width.INT);
        loop(array, number(0), Relation.LESS_OR_EQUAL, length, 1, length);
        assertCheck();
    }

    @Test
    void aLoopFromBelowZero() {
        Variable array = build.parameter("array", Width.LONG);
        Variable length = build.parameter("length", Width.INT);
        loop(array, number(-1), Relation.LESS, length, 1, length);
        assertCheck();
    }

    @Test
    void aLoopThatJumpsOverTheEnd() {
        Variable array = build.parameter("array", Width.LONG);
        Variable length = build.parameter("length", Width.INT);
        loop(array, number(0), Relation.LESS, length, 2, length);
        assertCheck();
    }

    @Test
    void aLoopUpToAConstant() {
        Variable array = build.parameter("array", Width.LONG);
        loop(array, number(0), Relation.NOT_EQUAL, number(10), 1, number(10));
        assertNoCheck();
    }

    @Test
    void aLoopDownToZero() {
        Variable array = build.parameter("array", Width.LONG);
        loop(array, number(9), Relation.GREATER_OR_EQUAL, number(0), -1, number(10));
        assertNoCheck();
    }

    @Test
    void aLoopToAnEqualNumber() {
        Variable array = build.parameter("array", Width.LONG);
        Variable length = build.parameter("length", Width.INT);
        build.check(length, Relation.GREATER_OR_EQUAL, number(0));
        Block after = build.block();
        build.jump(after).at(after);
        loop(array, number(0), Relation.NOT_EQUAL, length, 1, length);
        String text = build.optimised();
        assertEquals(1, text.split("throw", -1).length - 1, text);
    }

    @Test
    void anIndexByMask() {
        Variable array = build.parameter("array", Width.LONG);
        Variable number = build.parameter("number", Width.INT);
        Variable index = build.binary(number, BinaryOperator.AND, number(15));
        build.check(index, Relation.BELOW, number(16));
        build.back(build.load(ElementKind.BYTE, array, index));
        assertNoCheck();
    }

    @Test
    void anIndexByRemainder() {
        Variable array = build.parameter("array", Width.LONG);
        Variable length = build.parameter("length", Width.INT);
        Variable number = build.parameter("number", Width.INT);
        build.check(length, Relation.GREATER, number(0));
        Variable positive = build.binary(number, BinaryOperator.SHIFT_RIGHT_UNSIGNED, number(1));
        Variable index = build.binary(positive, BinaryOperator.REMAINDER, length);
        build.check(index, Relation.BELOW, length);
        build.back(build.load(ElementKind.BYTE, array, index));
        String text = build.optimised();
        assertEquals(1, text.split("throw", -1).length - 1, text);
    }

    @Test
    void aByteAsAnIndex() {
        Variable array = build.parameter("array", Width.LONG);
        Variable element = build.load(ElementKind.BYTE, array, number(0));
        Variable index = build.binary(element, BinaryOperator.AND, number(255));
        build.check(index, Relation.BELOW, number(256));
        build.back(build.load(ElementKind.BYTE, array, index));
        assertNoCheck();
    }

    @Test
    void aSignedByteAsAnIndex() {
        Variable array = build.parameter("array", Width.LONG);
        Variable element = build.load(ElementKind.BYTE, array, number(0));
        build.check(element, Relation.BELOW, number(256));
        build.back(build.load(ElementKind.BYTE, array, element));
        assertCheck();
    }

    @Test
    void anErrorThatTheKernelNeverGives() {
        Variable result = build.systemCall(new Range(0, 100));
        build.check(Width.LONG, result, Relation.BELOW, number(-4095));
        build.back(build.convert(Conversion.LONG_TO_INT, result));
        assertNoCheck();
    }

    @Test
    void anErrorIsANegativeResult() {
        Variable result = build.systemCall(new Range(-4095, Integer.MAX_VALUE));
        build.check(Width.LONG, result, Relation.BELOW, number(-4095));
        build.back(build.convert(Conversion.LONG_TO_INT, result));
        String text = build.optimised();
        assertTrue(text.contains("if " + result + " >= 0 goto"), text);
    }

    @Test
    void aLengthThatTheKernelGave() {
        Variable result = build.systemCall(new Range(-4095, 4096));
        build.check(Width.LONG, result, Relation.BELOW, number(-4095));
        Variable length = build.convert(Conversion.LONG_TO_INT, result);
        build.check(length, Relation.GREATER_OR_EQUAL, number(0));
        build.check(length, Relation.LESS_OR_EQUAL, number(4096));
        build.back(length);
        String text = build.optimised();
        assertEquals(1, text.split("throw", -1).length - 1, text);
    }

    @Test
    void aSecondCheckOfTheSame() {
        Variable array = build.parameter("array", Width.LONG);
        Variable length = build.parameter("length", Width.INT);
        Variable i = build.parameter("i", Width.INT);
        build.check(i, Relation.BELOW, length);
        Variable one = build.load(ElementKind.BYTE, array, i);
        build.check(i, Relation.BELOW, length);
        build.store(ElementKind.BYTE, array, i, number(0)).back(one);
        String text = build.optimised();
        assertEquals(1, text.split("throw", -1).length - 1, text);
    }

    @Test
    void aSliceThatEndsAtTheLength() {
        Variable length = build.parameter("length", Width.INT);
        Variable from = build.variable("from", Width.INT);
        Block head = build.block();
        Block body = build.block();
        Block end = build.block();
        build.copy(from, number(0)).jump(head);
        build.at(head).branch(from, Relation.LESS, length, body, end);
        build.at(body).check(from, Relation.LESS_OR_EQUAL, length);
        Variable rest = build.binary(length, BinaryOperator.SUBTRACT, from);
        build.check(rest, Relation.GREATER, number(0));
        build.add(from, 1).jump(head);
        build.at(end).back(from);
        assertNoCheck();
    }

    /** {@code while (from < to) { n = write(…, to - from); if (n < 0) throw; from += n; }}, whose slices need {@code from >= 0}. */
    @Test
    void aSliceBehindWhatTheKernelTook() {
        Variable to = build.parameter("to", Width.INT);
        Variable from = build.variable("from", Width.INT);
        Block head = build.block();
        Block body = build.block();
        Block end = build.block();
        build.copy(from, number(0)).jump(head);
        build.at(head).branch(from, Relation.LESS, to, body, end);
        build.at(body).check(from, Relation.GREATER_OR_EQUAL, number(0));
        Variable rest = build.binary(to, BinaryOperator.SUBTRACT, from);
        Variable result = build.systemCall(new Range(-4095, 0x7ffff000), OptionalInt.of(0), rest);
        build.check(Width.LONG, result, Relation.BELOW, number(-4095));
        Variable count = build.convert(Conversion.LONG_TO_INT, result);
        build.copy(from, build.binary(from, BinaryOperator.ADD, count)).jump(head);
        build.at(end).back(from);
        String text = build.optimised();
        assertEquals(1, text.split("throw", -1).length - 1, text);
    }

    @Test
    void aDivisorThatMayBeZero() {
        Variable number = build.parameter("number", Width.INT);
        Variable divisor = build.binary(number, BinaryOperator.AND, number(7));
        build.check(divisor, Relation.NOT_EQUAL, number(0));
        build.back(build.binary(number, BinaryOperator.DIVIDE, divisor));
        assertCheck();
    }

    @Test
    void aDivisorThatIsGreaterThanZero() {
        Variable number = build.parameter("number", Width.INT);
        Variable byMask = build.binary(number, BinaryOperator.AND, number(7));
        Variable divisor = build.binary(byMask, BinaryOperator.ADD, number(1));
        build.check(divisor, Relation.NOT_EQUAL, number(0));
        build.back(build.binary(number, BinaryOperator.DIVIDE, divisor));
        assertNoCheck();
    }
}
