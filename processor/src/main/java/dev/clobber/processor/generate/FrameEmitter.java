package dev.clobber.processor.generate;

import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.List;

/** What a function does to the stack where it begins and where it ends. */
final class FrameEmitter {
    private static final int WORD = 8;
    private static final int LARGEST_ENTER = 0xffff;

    private final Emission out;
    private final FunctionPlan plan;

    FrameEmitter(Emission out, FunctionPlan plan) {
        this.out = out;
        this.plan = plan;
    }

    void enter(List<Register> saved) {
        boolean isEntry = plan.function().linkage() == Function.Linkage.ENTRY;
        if (isEntry) {
            // The kernel clears all registers for a new program (ELF_PLAT_INIT).
            RegisterOrder.ALL.forEach(register -> out.known().set(register, new Range(0, 0)));
        }
        saved.forEach(register -> out.append(new MachineItem.Push(register, out.line())));
        int bytes = plan.frame().bytes(saved.size());
        if (bytes == 0) {
            return;
        }
        if (isEntry && entersBy(bytes)) {
            // It pushes rbp first.
            out.add("enter", new Immediate(bytes - WORD), new Immediate(0));
            out.changes(Registers.RBP);
            return;
        }
        down(bytes);
        if (!isEntry) {
            out.append(new MachineItem.FrameDepth(saved.size() * WORD + bytes));
        }
    }

    private static boolean entersBy(int bytes) {
        return bytes > 128 && bytes - WORD <= LARGEST_ENTER;
    }

    private void down(int bytes) {
        if (bytes <= 128) {
            out.add("add", Registers.RSP, new Immediate(-bytes));
        } else {
            out.add("sub", Registers.RSP, new Immediate(bytes));
        }
    }

    void leave(List<Register> saved) {
        int bytes = plan.frame().bytes(saved.size());
        if (bytes > 0) {
            out.add("lea", Registers.RSP, Memory.of(0, Registers.RSP, bytes));
            out.append(new MachineItem.FrameDepth(saved.size() * WORD));
        }
        for (int i = saved.size() - 1; i >= 0; i--) {
            out.append(new MachineItem.Pop(saved.get(i), out.line()));
        }
        out.add("ret");
        if (bytes > 0 || !saved.isEmpty()) {
            out.append(new MachineItem.FrameDepth(saved.size() * WORD + bytes));
        }
    }
}
