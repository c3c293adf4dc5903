package dev.clobber.processor.generate;

import dev.clobber.processor.abi.CallingConvention;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.RegisterEffect;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which registers an operation insists on.
 *
 * @param inputs where operands have to be, by register; not all operands need one
 * @param result where the result is left
 * @param destroyed what else is changed, inputs apart
 */
record Demands(Map<Register, Value> inputs, Optional<Register> result, Set<Register> destroyed) {
    private static final Demands NONE = new Demands(Map.of(), Optional.empty(), Set.of());

    /** What an operation asks for. */
    static Demands of(Operation operation, Conventions conventions) {
        if (operation instanceof Operation.SystemCall call) {
            return systemCall(call);
        }
        if (operation instanceof Operation.Call call) {
            return call(call.arguments(), conventions.clobbered(call.callee()), conventions.argumentRegisters());
        }
        if (operation instanceof Operation.ExternalCall call) {
            return call(
                    call.arguments(),
                    new LinkedHashSet<>(CallingConvention.callerSaved()),
                    CallingConvention.SYSTEM_V.argumentRegisters());
        }
        if (operation instanceof Operation.InlineAssembly inline) {
            return inlineAssembly(inline);
        }
        if (operation instanceof Operation.Clear clear) {
            return string(Map.of(Registers.RDI, clear.address(), Registers.RCX, clear.count()), Set.of(Registers.RAX));
        }
        if (operation instanceof Operation.CopyBytes copy) {
            return string(
                    Map.of(Registers.RDI, copy.to(), Registers.RSI, copy.from(), Registers.RCX, copy.count()),
                    Set.of());
        }
        return operation instanceof Operation.Binary binary ? binary(binary) : NONE;
    }

    /** What a function has to arrange on entry. */
    static List<Register> parameters(Function function, Conventions conventions) {
        return function.linkage() == Function.Linkage.EXPORTED
                ? CallingConvention.SYSTEM_V.argumentRegisters()
                : conventions.argumentRegisters();
    }

    private static Demands binary(Operation.Binary binary) {
        BinaryOperator operator = binary.operator();
        if (operator.isShift() && !(binary.right() instanceof Constant)) {
            return new Demands(Map.of(Registers.RCX, binary.right()), Optional.empty(), Set.of());
        }
        if (operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER) {
            Register result = operator == BinaryOperator.DIVIDE ? Registers.RAX : Registers.RDX;
            return new Demands(
                    Map.of(Registers.RAX, binary.left()), Optional.of(result), Set.of(Registers.RAX, Registers.RDX));
        }
        return NONE;
    }

    private static Demands systemCall(Operation.SystemCall call) {
        Map<Register, Value> inputs = new LinkedHashMap<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            inputs.put(call.registers().get(i).full(), call.arguments().get(i));
        }
        Set<Register> destroyed = new LinkedHashSet<>();
        destroyed.add(Registers.RAX);
        call.gate().destroyed().forEach(register -> destroyed.add(register.full()));
        return new Demands(inputs, Optional.of(Registers.RAX), destroyed);
    }

    private static Demands call(List<Value> arguments, Set<Register> destroyed, List<Register> registers) {
        if (arguments.size() > registers.size()) {
            throw new IllegalArgumentException("a call of " + arguments.size()
                    + " arguments, of which an array is two; " + registers.size() + " go in registers");
        }
        Map<Register, Value> inputs = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            inputs.put(registers.get(i), arguments.get(i));
        }
        return new Demands(inputs, Optional.of(Registers.RAX), destroyed);
    }

    private static Demands string(Map<Register, Value> inputs, Set<Register> others) {
        Set<Register> destroyed = new LinkedHashSet<>(inputs.keySet());
        destroyed.addAll(others);
        return new Demands(inputs, Optional.empty(), destroyed);
    }

    private static Demands inlineAssembly(Operation.InlineAssembly inline) {
        AssembledBlock block = inline.block();
        Map<Register, Value> inputs = new LinkedHashMap<>();
        for (int i = 0; i < inline.arguments().size(); i++) {
            Register register = block.register(block.contract().inputs().get(i)).orElseThrow();
            inputs.put(register.full(), inline.arguments().get(i));
        }
        List<Register> outputs = new ArrayList<>();
        block.contract().outputs().forEach(output -> block.register(output).ifPresent(outputs::add));
        Optional<Register> result = outputs.stream()
                .filter(register -> register.bank() == RegisterBank.GENERAL)
                .map(Register::full)
                .findFirst();
        return new Demands(inputs, result, written(block));
    }

    private static Set<Register> written(AssembledBlock block) {
        Set<Register> written = new LinkedHashSet<>(block.contract().clobbered());
        for (Code.Step step : block.code().steps()) {
            for (RegisterEffect effect : step.effects().registers()) {
                if (effect.written().isPresent() && !effect.register().aliases(Registers.RSP)) {
                    written.add(effect.register().full());
                }
            }
        }
        return written;
    }
}
