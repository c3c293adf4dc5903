package dev.clobber.processor.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.abi.KernelConvention;
import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Conversion;
import dev.clobber.processor.ir.Data;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Fault;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Program;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The code of small functions, as a person would write it. That larger ones do what Java says is for the tests of programs. */
class GeneratorTest {
    private static final List<Register> ARGUMENTS = List.of(Registers.get("edi"), Registers.RSI, Registers.RDX);

    private final Function function = new Function("_start", Function.Linkage.ENTRY, Optional.empty());

    private static Constant number(long value) {
        return new Constant(value);
    }

    private static Operation call(Optional<Variable> result, long number, Range range, Value... arguments) {
        return new Operation.SystemCall(
                1,
                result,
                KernelConvention.SYSCALL,
                number,
                ARGUMENTS.subList(0, arguments.length),
                List.of(arguments),
                range);
    }

    private static Operation exit(Value status) {
        return call(Optional.empty(), 60, Range.LONG, status);
    }

    private static List<String> code(Function function) {
        return Generator.generate(new Program("Test.java", List.of(function)), new Options(true, 5)).items().stream()
                .filter(item -> item instanceof MachineItem.Operation || item instanceof MachineItem.AddressOf)
                .map(item -> item instanceof MachineItem.Operation operation
                        ? operation.instruction().toString()
                        : "address of " + ((MachineItem.AddressOf) item).symbol())
                .toList();
    }

    @Test
    void registersThatAreZeroAreNotSet() {
        Block block = function.block();
        block.operations().add(exit(number(0)));
        assertEquals(List.of("mov al, 60", "syscall"), code(function));
    }

    @Test
    void aMessageTakesNineteenBytes() {
        Block block = function.block();
        Variable address = function.variable("", Width.LONG);
        Data data = new Data("data0", "Hello!\n".getBytes(StandardCharsets.US_ASCII));
        block.operations().add(new Operation.DataAddress(1, address, data));
        block.operations().add(call(Optional.empty(), 1, Range.LONG, number(1), address, number(7)));
        block.operations().add(exit(number(0)));
        List<MachineItem> items = Generator.generate(
                        new Program("Test.java", List.of(function)), new Options(true, 5))
                .items();
        assertEquals(19, new CodeLength(new InstructionFacts(), new Options(true, 5)).of(items));
    }

    @Test
    void anElementIsComparedWhereItLies() {
        Block block = function.block();
        Block yes = function.block();
        Block no = function.block();
        Variable address = function.variable("", Width.LONG);
        Variable element = function.variable("", Width.INT);
        block.operations().add(new Operation.SlotAddress(1, address, function.slot(8)));
        block.operations().add(new Operation.Load(1, element, ElementKind.BYTE, address, number(3)));
        block.end(new Terminator.Branch(1, Relation.EQUAL, Width.INT, element, number(5), yes, no));
        yes.operations().add(exit(number(0)));
        no.end(new Terminator.Throw(2, new Fault("no")));
        assertEquals(
                List.of(
                        "add rsp, -8",
                        "cmp byte ptr [rsp + 3], 5",
                        "jne _start.block2",
                        "mov al, 60",
                        "syscall",
                        "hlt"),
                code(function));
    }

    @Test
    void anElementIsUpdatedWhereItLies() {
        Block block = function.block();
        Variable address = function.variable("", Width.LONG);
        Variable before = function.variable("", Width.INT);
        Variable after = function.variable("", Width.INT);
        Variable cut = function.variable("", Width.INT);
        block.operations().add(new Operation.SlotAddress(1, address, function.slot(8)));
        block.operations().add(new Operation.Load(1, before, ElementKind.BYTE, address, number(3)));
        block.operations().add(new Operation.Binary(1, after, BinaryOperator.ADD, before, number(1)));
        block.operations()
                .add(new Operation.Convert(1, cut, Conversion.TO_BYTE, after));
        block.operations().add(new Operation.Store(1, ElementKind.BYTE, address, number(3), cut));
        block.operations().add(exit(number(0)));
        assertEquals(List.of("add rsp, -8", "inc byte ptr [rsp + 3]", "mov al, 60", "syscall"), code(function));
    }

    @Test
    void moreThanThereAreRegistersGoToMemory() {
        Block block = function.block();
        Variable[] values = new Variable[20];
        Variable sum = function.variable("sum", Width.LONG);
        for (int i = 0; i < values.length; i++) {
            values[i] = function.variable("v" + i, Width.LONG);
            block.operations().add(call(Optional.of(values[i]), 39, Range.LONG));
        }
        block.operations().add(new Operation.Copy(1, sum, number(0)));
        for (Variable value : values) {
            block.operations().add(new Operation.Binary(1, sum, BinaryOperator.XOR, sum, value));
        }
        block.operations().add(exit(sum));
        assertEquals(
                21, code(function).stream().filter("syscall"::equals).count());
    }
}
