package dev.clobber.processor.lower;

import dev.clobber.processor.abi.CallingConvention;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.LabelReference;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the JNI entry point of a call without buffers: registers to registers, the kernel, and for those that throw a jump to where
 * results are looked at.
 *
 * <p>Env is needed only to throw. It stays in rdi where no argument goes there; else it waits on the stack, which with two bytes is
 * shorter than a move to a register that the kernel spares and back.
 */
final class ScalarStubWriter {
    private final CodeBuilder code;
    private final String symbol;
    private final StubPlan plan;
    private final KernelEntry kernel;

    private ScalarStubWriter(CodeBuilder code, String symbol, StubPlan plan) {
        this.code = code;
        this.symbol = symbol;
        this.plan = plan;
        this.kernel = new KernelEntry(code, plan, symbol);
    }

    static void write(CodeBuilder code, String symbol, StubPlan plan, DataWriter data) {
        new ScalarStubWriter(code, symbol, plan).write(data);
    }

    private void write(DataWriter data) {
        boolean throwing = plan.throwsErrno() && !plan.noReturn();
        boolean keepsEnv = throwing && kernel.isDestination(Registers.RDI);
        List<Register> pushed = new ArrayList<>(kernel.savedRegisters());
        code.function(symbol, true);
        pushed.forEach(code::push);
        if (keepsEnv) {
            Frames.push(code, Registers.RDI);
        }
        kernel.enter(moves(code.cfaOffset() - Long.BYTES));
        if (!plan.noReturn()) {
            if (keepsEnv) {
                Frames.pop(code, Registers.RDI);
            }
            for (int i = pushed.size() - 1; i >= 0; i--) {
                code.pop(pushed.get(i));
            }
            leave(throwing, data);
        }
        code.endFunction();
    }

    private void leave(boolean throwing, DataWriter data) {
        kernel.widenResult(throwing);
        if (throwing) {
            code.add("lea", Registers.RDX, Memory.symbol(0, data.callName(plan.call())));
            code.add("jmp", new LabelReference(Support.RESULT_ROUTINE));
        } else {
            code.add("ret");
        }
    }

    private List<Move> moves(int depth) {
        List<Register> registers = CallingConvention.JNI.argumentRegisters();
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < plan.arguments().size(); i++) {
            Move.Source source = i < registers.size()
                    ? new Move.InRegister(registers.get(i))
                    : new Move.OnStack(depth + CallingConvention.JNI.stackOffset(i));
            moves.add(kernel.move(plan.arguments().get(i), source));
        }
        return moves;
    }
}
