package dev.clobber.processor.generate;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.generate.ParallelAssignment.Goal;
import dev.clobber.processor.generate.ParallelAssignment.Source;
import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.LabelReference;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What leaves the function and comes back: the kernel, functions, inline assembly. */
final class CallEmitter {
    private static final Map<Flag, String> SETTERS =
            Map.of(Flag.CF, "setb", Flag.ZF, "sete", Flag.SF, "sets", Flag.OF, "seto", Flag.PF, "setp");

    private final Emission out;
    private final FunctionPlan plan;
    private int blocks;

    CallEmitter(Emission out, FunctionPlan plan) {
        this.out = out;
        this.plan = plan;
    }

    /** Brings parameters from where the caller has put them to where they live. */
    void receive(Map<Variable, Register> parameters) {
        List<Goal> goals = new ArrayList<>();
        parameters.forEach((parameter, register) -> goals.add(new Goal(
                out.target(parameter).view(parameter.width().bits()),
                new Source.Held(register.view(parameter.width().bits())))));
        if (!goals.isEmpty()) {
            out.assign(goals);
        }
    }

    /** @param result where somebody reads it */
    void call(Operation operation, Optional<Variable> result) {
        if (operation instanceof Operation.SystemCall call) {
            systemCall(call, result);
        } else if (operation instanceof Operation.InlineAssembly inline) {
            inline(inline, result);
        } else if (operation instanceof Operation.Call call) {
            List<Register> registers = plan.conventions().argumentRegisters();
            function(call.callee().name(), call.arguments(), registers, operation, result);
        } else if (operation instanceof Operation.ExternalCall call) {
            List<Register> registers = dev.clobber.processor.abi.CallingConvention.SYSTEM_V.argumentRegisters();
            function(call.symbol(), call.arguments(), registers, operation, result);
        }
    }

    private void systemCall(Operation.SystemCall call, Optional<Variable> result) {
        List<Goal> goals = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            goals.add(goal(call.registers().get(i), call.arguments().get(i)));
        }
        goals.add(new Goal(Registers.RAX, new Source.Number(call.number())));
        out.assign(goals);
        if (call.gate().bits() == 64) {
            out.add(call.gate().text());
            out.known().set(Registers.RAX, call.range());
        } else {
            out.add("int", new dev.clobber.processor.isa.Immediate(0x80));
            out.changes(Registers.RAX);
        }
        result.ifPresent(
                variable -> take(variable, Registers.RAX.view(call.gate().bits())));
    }

    /** All 64 bits of a register, or its low 32. */
    private Goal goal(Register register, Value value) {
        return register.bits() == 32 ? out.goal(register, value, Width.INT) : new Goal(register, out.source(value));
    }

    private void function(
            String symbol,
            List<Value> arguments,
            List<Register> registers,
            Operation operation,
            Optional<Variable> result) {
        List<Goal> goals = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Value value = arguments.get(i);
            Width width = value instanceof Variable variable ? variable.width() : Width.LONG;
            goals.add(out.goal(registers.get(i), value, width));
        }
        out.assign(goals);
        out.add("call", new LabelReference(symbol));
        out.flagsChange();
        Demands.of(operation, plan.conventions()).destroyed().forEach(out::changes);
        result.ifPresent(
                variable -> take(variable, Registers.RAX.view(variable.width().bits())));
    }

    private void inline(Operation.InlineAssembly inline, Optional<Variable> result) {
        AssembledBlock block = inline.block();
        List<Goal> goals = new ArrayList<>();
        for (int i = 0; i < inline.arguments().size(); i++) {
            BlockOperand input = block.contract().inputs().get(i);
            goals.add(
                    goal(block.register(input).orElseThrow(), inline.arguments().get(i)));
        }
        out.assign(goals);
        String prefix = plan.function().name() + ".asm" + blocks++ + ".";
        out.append(new MachineItem.Inline(block.code(), prefix, inline.line()));
        Demands.of(inline, plan.conventions()).destroyed().forEach(out::changes);
        out.flagsChange();
        if (result.isPresent()) {
            takeOutput(block, block.contract().outputs().get(0), result.get());
        }
    }

    private void takeOutput(AssembledBlock block, BlockOperand output, Variable result) {
        if (output.constraint() instanceof Constraint.InFlag in) {
            Register target = out.target(result);
            out.add(SETTERS.get(in.flag()), target.view(8));
            out.add("movzx", target.view(32), target.view(8));
            return;
        }
        Register register = block.register(output).orElseThrow();
        JavaType type = output.type().orElseThrow();
        if (type == JavaType.BOOLEAN) {
            Register target = out.target(result);
            out.add("test", register.view(8), register.view(8));
            out.add("setne", target.view(8));
            out.add("movzx", target.view(32), target.view(8));
        } else if (type.bits() < 32) {
            String mnemonic = type.isSigned() ? "movsx" : "movzx";
            out.add(mnemonic, out.target(result).view(32), register.view(type.bits()));
        } else {
            take(result, register.view(type.bits()));
        }
    }

    private void take(Variable variable, Register from) {
        Register target = out.target(variable).view(variable.width().bits());
        Register source = variable.width() == Width.INT ? from.view(32) : from;
        out.assign(List.of(new Goal(target, new Source.Held(source))));
    }
}
