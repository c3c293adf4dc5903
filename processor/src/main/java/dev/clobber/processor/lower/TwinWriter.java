package dev.clobber.processor.lower;

import dev.clobber.processor.abi.CallingConvention;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.List;

/** Writes the function with the C calling convention: a bare system call, buffers by address, the kernel's own result. */
final class TwinWriter {
    private TwinWriter() {}

    static void write(CodeBuilder code, String symbol, StubPlan plan) {
        KernelEntry kernel = new KernelEntry(code, plan, symbol);
        List<Register> saved = kernel.savedRegisters();
        code.function(symbol, true);
        saved.forEach(code::push);
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < plan.arguments().size(); i++) {
            Register source = CallingConvention.SYSTEM_V.argumentRegisters().get(i);
            moves.add(kernel.move(plan.arguments().get(i), new Move.InRegister(source)));
        }
        kernel.enter(moves);
        if (!plan.noReturn()) {
            for (int i = saved.size() - 1; i >= 0; i--) {
                code.pop(saved.get(i));
            }
            kernel.widenResult(false);
            code.add("ret");
        }
        code.endFunction();
    }
}
