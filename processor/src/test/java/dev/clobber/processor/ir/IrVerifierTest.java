package dev.clobber.processor.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IrVerifierTest {
    private final Function function = new Function("f", Function.Linkage.EXPORTED, Optional.of(Width.INT));
    private final Variable number = function.parameter("number", Width.INT);
    private final Variable big = function.variable("big", Width.LONG);
    private final Block block = function.block();

    private void faults(String... expected) {
        assertEquals(List.of(expected), IrVerifier.faults(new Program("A.java", List.of(function))));
    }

    private void returnNumber() {
        block.end(new Terminator.Return(2, Optional.of(number)));
    }

    @Test
    void nothingIsWrong() {
        block.operations().add(new Operation.Convert(1, big, Conversion.INT_TO_LONG, number));
        block.operations().add(new Operation.Binary(1, big, BinaryOperator.SHIFT_LEFT, big, number));
        returnNumber();
        faults();
        IrVerifier.verify(new Program("A.java", List.of(function)));
    }

    @Test
    void widthsDiffer() {
        block.operations().add(new Operation.Copy(1, big, number));
        returnNumber();
        faults("f: block0: " + block.operations().get(0) + ": number.0 is no LONG");
        assertThrows(IllegalStateException.class, () -> IrVerifier.verify(new Program("A.java", List.of(function))));
    }

    @Test
    void aConstantIsTooWide() {
        block.operations().add(new Operation.Copy(1, number, new Constant(1L << 31)));
        returnNumber();
        faults("f: block0: " + block.operations().get(0) + ": 2147483648 is no INT");
    }

    @Test
    void aVariableMayNotBeAssigned() {
        Block then = function.block();
        Block end = function.block();
        block.end(new Terminator.Branch(1, Relation.LESS, Width.INT, number, new Constant(0), then, end));
        then.operations().add(new Operation.Copy(1, big, new Constant(1)));
        then.end(new Terminator.Jump(1, end));
        end.operations().add(new Operation.Convert(1, number, Conversion.LONG_TO_INT, big));
        end.end(new Terminator.Return(1, Optional.of(number)));
        faults("f: block2: " + end.operations().get(0) + ": big.1L may not be assigned here");
    }

    @Test
    void aBlockHasNoEnd() {
        faults("f: block0: " + block.end() + ": nothing before it keeps control from here");
    }

    @Test
    void othersVariablesAndBlocks() {
        Function other = new Function("g", Function.Linkage.INTERNAL, Optional.empty());
        Variable foreign = other.variable("x", Width.INT);
        Block elsewhere = other.block();
        block.operations().add(new Operation.Copy(1, number, foreign));
        block.operations().add(new Operation.Call(1, Optional.of(number), other, List.of(number)));
        block.end(new Terminator.Jump(1, elsewhere));
        faults(
                "f: block0: " + block.operations().get(0) + ": x.0 is of another function",
                "f: block0: " + block.operations().get(1) + ": g is not in the program",
                "f: block0: " + block.operations().get(1) + ": 0 arguments are wanted",
                "f: block0: " + block.operations().get(1) + ": the callee has no result",
                "f: block0: " + block.end() + ": block0 is not in the function");
    }

    @Test
    void aResultIsMissing() {
        block.end(new Terminator.Return(1, Optional.empty()));
        faults("f: block0: " + block.end() + ": a result is missing or is too much");
    }
}
