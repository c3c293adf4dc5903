package dev.clobber.processor.optimise;

import static dev.clobber.processor.optimise.Build.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Conversion;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Slot;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import org.junit.jupiter.api.Test;

/** What each pass makes of a function. */
class PassesTest {
    private final Build build = Build.exported(Width.INT);
    private final Variable number = build.parameter("number", Width.INT);
    private final Variable array = build.parameter("array", Width.LONG);

    private final Pass folding = new Folding(Summaries.unknown());
    private final Pass combining = new Combining(Summaries.unknown());

    @Test
    void tidyingSkipsAndMerges() {
        Block empty = build.block();
        Block next = build.block();
        Block never = build.block();
        build.jump(empty);
        build.at(empty).jump(next);
        build.at(never).jump(next);
        build.at(next).back(number);
        assertEquals("return number.0\n", build.after(new Tidying()));
    }

    @Test
    void tidyingLeavesAnEmptyLoop() {
        Block loop = build.block();
        build.jump(loop);
        build.at(loop).jump(loop);
        assertEquals("goto 1\n1:\ngoto 1\n", build.after(new Tidying()));
    }

    @Test
    void threadingEntersALoopInItsBody() {
        Variable i = build.variable("i", Width.INT);
        Block head = build.block();
        Block body = build.block();
        Block end = build.block();
        build.copy(i, number(0)).jump(head);
        build.at(head).branch(i, Relation.LESS, number(10), body, end);
        build.at(body).store(ElementKind.BYTE, array, i, number).add(i, 1).jump(head);
        build.at(end).back(i);
        assertEquals("""
                i.2 = 0
                goto 1
                1:
                Store(array.1L, i.2, number.0)
                i.2 = i.2 + 1
                if i.2 < 10 goto 1 else 2
                2:
                return i.2
                """, build.after(new Threading(Summaries.unknown())));
    }

    @Test
    void identicalBlocksAreOne() {
        Block one = build.block();
        Block other = build.block();
        build.branch(number, Relation.LESS, number(0), one, other);
        build.at(one);
        build.back(build.binary(number, BinaryOperator.ADD, number(1)));
        build.at(other);
        Variable kept = build.binary(number, BinaryOperator.ADD, number(1));
        build.back(kept);
        assertEquals(kept + " = number.0 + 1\nreturn " + kept + "\n", build.after(new IdenticalBlocks()));
    }

    @Test
    void foldingOfConstants() {
        Variable sum = build.binary(number(3), BinaryOperator.ADD, number(4));
        build.back(build.binary(sum, BinaryOperator.SHIFT_LEFT, number(33)));
        assertEquals("return 14\n", build.optimised());
    }

    private String folded(BinaryOperator operator, long right, int mask) {
        Variable left = mask == -1 ? number : build.binary(number, BinaryOperator.AND, number(mask));
        Variable result = build.binary(left, operator, number(right));
        build.back(result);
        String text = build.after(folding);
        return text.replaceFirst("t\\d+ = number.0 & \\d+\n", "")
                .replaceAll("return t\\d+\n", "")
                .replaceAll("t\\d+ = ", "")
                .strip();
    }

    @Test
    void aProductWithAPower() {
        assertEquals("number.0 << 3", folded(BinaryOperator.MULTIPLY, 8, -1));
    }

    @Test
    void aQuotientOfANumberThatIsNotNegative() {
        assertEquals("t2 >> 3", folded(BinaryOperator.DIVIDE, 8, 1000));
    }

    @Test
    void aQuotientOfANumberThatMayBeNegative() {
        assertEquals("number.0 / 8", folded(BinaryOperator.DIVIDE, 8, -1));
    }

    @Test
    void aQuotientByTheLeastNumber() {
        assertEquals("number.0 / -2147483648", folded(BinaryOperator.DIVIDE, Integer.MIN_VALUE, -1));
    }

    @Test
    void aRemainderOfANumberThatIsNotNegative() {
        assertEquals("t2 & 7", folded(BinaryOperator.REMAINDER, 8, 1000));
    }

    @Test
    void aRemainderOfASmallNumber() {
        assertEquals(
                "return t2",
                "return " + folded(BinaryOperator.REMAINDER, 1001, 1000).replace("return ", ""));
    }

    @Test
    void aDifference() {
        assertEquals("number.0 + -5", folded(BinaryOperator.SUBTRACT, 5, -1));
    }

    @Test
    void aShiftByItsLowBits() {
        assertEquals("number.0 << 1", folded(BinaryOperator.SHIFT_LEFT, 33, -1));
    }

    @Test
    void combiningReadsTheComparison() {
        Block one = build.block();
        Block other = build.block();
        Variable isLess = build.compare(number, Relation.LESS, number(7));
        build.branch(isLess, Relation.EQUAL, number(0), one, other);
        build.at(one).back(number(1));
        build.at(other).back(number(2));
        assertEquals("if number.0 >= 7 goto 1 else 2\n1:\nreturn 1\n2:\nreturn 2\n", build.after(combining));
    }

    @Test
    void combiningReadsWhatWasCopied() {
        Variable copy = build.variable("copy", Width.INT);
        build.copy(copy, number);
        build.back(build.binary(copy, BinaryOperator.ADD, copy));
        assertEquals("t3 = number.0 + number.0\nreturn t3\n", build.after(combining));
    }

    @Test
    void combiningDoesNotReadWhatHasChanged() {
        Variable copy = build.variable("copy", Width.INT);
        build.copy(copy, number).add(number, 1);
        build.back(build.binary(copy, BinaryOperator.ADD, number));
        assertEquals(
                "copy.2 = number.0\nnumber.0 = number.0 + 1\nt3 = copy.2 + number.0\nreturn t3\n",
                build.after(combining));
    }

    @Test
    void combiningComputesOnce() {
        Variable one = build.binary(number, BinaryOperator.MULTIPLY, number(7));
        Variable other = build.binary(number, BinaryOperator.MULTIPLY, number(7));
        build.back(build.binary(one, BinaryOperator.XOR, other));
        assertEquals("return 0\n", build.optimised());
    }

    @Test
    void combiningLoadsAgainBehindAStore() {
        Variable one = build.load(ElementKind.BYTE, array, number(0));
        build.store(ElementKind.BYTE, array, number(0), number);
        Variable other = build.load(ElementKind.BYTE, array, number(0));
        build.back(build.binary(one, BinaryOperator.ADD, other));
        assertEquals(2, build.after(combining).split("Load", -1).length - 1);
    }

    @Test
    void combiningReadsConstantArrays() {
        Variable data = build.data((byte) 1, (byte) -2, (byte) 3);
        build.back(build.load(ElementKind.BYTE, data, number(1)));
        assertEquals("return -2\n", build.optimised());
    }

    @Test
    void combiningNeedsNoLongIndex() {
        Variable index = build.binary(number, BinaryOperator.AND, number(7));
        Variable wide = build.convert(Conversion.INT_TO_LONG, index);
        build.back(build.load(ElementKind.BYTE, array, wide));
        assertEquals("t2 = number.0 & 7\nt4 = Load(array.1L, t2)\nreturn t4\n", build.after(combining));
    }

    @Test
    void combiningStoresLowBits() {
        Variable cut = build.convert(Conversion.TO_BYTE, number);
        build.store(ElementKind.BYTE, array, number(0), cut).back(number(0));
        assertEquals("Store(array.1L, 0, number.0)\nreturn 0\n", build.after(combining));
    }

    @Test
    void deadCodeInALoop() {
        Variable i = build.variable("i", Width.INT);
        Block loop = build.block();
        Block end = build.block();
        build.copy(i, number(0)).jump(loop);
        Variable element = build.variable("element", Width.INT);
        build.at(loop).add(i, 1).copy(element, build.load(ElementKind.BYTE, array, number));
        build.branch(element, Relation.EQUAL, number(0), end, loop);
        build.at(end).back(number);
        String text = build.after(new DeadCode());
        assertEquals(-1, text.indexOf("i.2"), text);
    }

    @Test
    void websGetNames() {
        Variable i = build.variable("i", Width.INT);
        build.copy(i, number).store(ElementKind.INT, array, number(0), i);
        build.copy(i, number(5)).back(i);
        assertEquals("i.2 = number.0\nStore(array.1L, 0, i.2)\ni.3 = 5\nreturn i.3\n", build.after(new Webs()));
    }

    @Test
    void coalescingOfACounter() {
        Variable i = build.variable("i", Width.INT);
        Block loop = build.block();
        Block end = build.block();
        build.copy(i, number(0)).jump(loop);
        Variable next = build.at(loop).binary(i, BinaryOperator.ADD, number(1));
        build.copy(i, next).branch(i, Relation.LESS, number, loop, end);
        build.at(end).back(i);
        assertEquals(
                "i.2 = 0\ngoto 1\n1:\ni.2 = i.2 + 1\nif i.2 < number.0 goto 1 else 2\n2:\nreturn i.2\n",
                build.after(new Coalescing()));
    }

    @Test
    void coalescingKeepsBothValues() {
        Variable copy = build.variable("copy", Width.INT);
        build.copy(copy, number).add(number, 1);
        build.back(build.binary(copy, BinaryOperator.ADD, number));
        assertEquals(
                "copy.2 = number.0\nnumber.0 = number.0 + 1\nt3 = copy.2 + number.0\nreturn t3\n",
                build.after(new Coalescing()));
    }

    @Test
    void slotsThatNobodyReads() {
        Slot slot = build.function.slot(16);
        Variable address = build.slot(slot);
        build.clear(address, number(16))
                .store(ElementKind.BYTE, address, number(3), number)
                .back(number);
        assertEquals("return number.0\n", build.after(new DeadSlots()));
    }

    @Test
    void aSlotThatTheKernelReads() {
        Slot slot = build.function.slot(16);
        Variable address = build.slot(slot);
        build.clear(address, number(16));
        build.systemCall(Range.LONG, address);
        build.back(number);
        String text = build.after(new DeadSlots());
        assertEquals("t2L = SlotAddress()\nClear(t2L, 16)\nSystemCall(t2L)\nreturn number.0\n", text);
    }
}
