package dev.clobber.processor.ir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IrInterpreterTest {
    private final IrInterpreter interpreter = new IrInterpreter(new IrInterpreter.Outside() {}, 10_000);

    /** {@code for (i = 0; i < length; i++) { sum += bytes[i]; bytes[i] = 0; } return sum;}. */
    private static Function sum() {
        Function function = new Function("sum", Function.Linkage.EXPORTED, Optional.of(Width.INT));
        Variable bytes = function.parameter("bytes", Width.LONG);
        Variable length = function.parameter("length", Width.INT);
        Variable i = function.variable("i", Width.INT);
        Variable sum = function.variable("sum", Width.INT);
        Variable element = function.variable("", Width.INT);
        Block entry = function.block();
        Block head = function.block();
        Block body = function.block();
        Block end = function.block();
        entry.operations().add(new Operation.Copy(1, i, new Constant(0)));
        entry.operations().add(new Operation.Copy(1, sum, new Constant(0)));
        entry.end(new Terminator.Jump(1, head));
        head.end(new Terminator.Branch(2, Relation.LESS, Width.INT, i, length, body, end));
        body.operations().add(new Operation.Load(3, element, ElementKind.BYTE, bytes, i));
        body.operations().add(new Operation.Binary(3, sum, BinaryOperator.ADD, sum, element));
        body.operations().add(new Operation.Store(3, ElementKind.BYTE, bytes, i, new Constant(0)));
        body.operations().add(new Operation.Binary(3, i, BinaryOperator.ADD, i, new Constant(1)));
        body.end(new Terminator.Jump(3, head));
        end.end(new Terminator.Return(4, Optional.of(sum)));
        return function;
    }

    @Test
    void aLoopOverAnArray() {
        byte[] bytes = {1, 2, -4, 100};
        long address = interpreter.memory().add(bytes);
        assertEquals(99, interpreter.run(sum(), address, 4));
        assertArrayEquals(new byte[4], bytes);
    }

    @Test
    void whoLeavesAnArrayIsCaught() {
        long address = interpreter.memory().add(new byte[4]);
        assertThrows(AssertionError.class, () -> interpreter.run(sum(), address, 5));
    }

    @Test
    void anEndlessLoopEnds() {
        Function function = new Function("loop", Function.Linkage.EXPORTED, Optional.empty());
        Block block = function.block();
        block.end(new Terminator.Jump(1, block));
        assertThrows(IrInterpreter.StepLimit.class, () -> interpreter.run(function));
    }

    @Test
    void aFaultHasItsMessage() {
        Function function = new Function("fault", Function.Linkage.EXPORTED, Optional.empty());
        function.block().end(new Terminator.Throw(1, new Fault("A.java:1: no")));
        assertEquals(
                "A.java:1: no",
                assertThrows(IrInterpreter.Thrown.class, () -> interpreter.run(function))
                        .getMessage());
    }

    @Test
    void theStackOfACalleeIsNotFresh() {
        Function callee = new Function("callee", Function.Linkage.INTERNAL, Optional.of(Width.INT));
        Variable address = callee.variable("", Width.LONG);
        Variable element = callee.variable("", Width.INT);
        Block block = callee.block();
        block.operations().add(new Operation.SlotAddress(1, address, callee.slot(1)));
        block.operations().add(new Operation.Load(1, element, ElementKind.BYTE, address, new Constant(0)));
        block.end(new Terminator.Return(1, Optional.of(element)));
        Function caller = new Function("caller", Function.Linkage.EXPORTED, Optional.of(Width.INT));
        Variable result = caller.variable("", Width.INT);
        Block only = caller.block();
        only.operations().add(new Operation.Call(1, Optional.of(result), callee, List.of()));
        only.end(new Terminator.Return(1, Optional.of(result)));
        assertEquals((byte) 0xa5, interpreter.run(caller));
        assertEquals(List.of(), IrVerifier.faults(new Program("A.java", List.of(caller, callee, sum()))));
    }
}
