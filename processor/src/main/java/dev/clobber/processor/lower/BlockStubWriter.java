package dev.clobber.processor.lower;

import dev.clobber.processor.abi.CallingConvention;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.Registers;

/** Writes the JNI entry point of a block without buffers: arguments into place, the block, its result; for a record the object. */
final class BlockStubWriter {
    private static final int STACK_ALIGNMENT = 16;

    private final CodeBuilder code;
    private final String symbol;
    private final BlockPlan plan;
    private final BlockEntry entry;
    private final BlockResults results;

    private BlockStubWriter(CodeBuilder code, String symbol, BlockPlan plan) {
        this.code = code;
        this.symbol = symbol;
        this.plan = plan;
        this.entry = new BlockEntry(code, plan, symbol);
        this.results = new BlockResults(code, plan);
    }

    static void write(CodeBuilder code, String symbol, BlockPlan plan, Guard guard, DataWriter data) {
        new BlockStubWriter(code, symbol, plan).write(guard, data);
    }

    private void write(Guard guard, DataWriter data) {
        code.function(symbol, true);
        guard.begin();
        entry.save();
        if (plan.record().isPresent()) {
            record(plan.record().get(), data);
        } else {
            boolean isPadded = pad(code, plan);
            entry.enter(CallingConvention.JNI);
            if (!plan.noReturn()) {
                results.toReturn();
                unpad(code, isPadded);
            }
        }
        if (!plan.noReturn()) {
            entry.restore();
        }
        guard.end(data);
        code.endFunction();
    }

    /** Aligns the stack, if the block needs it and it is not: a push is shortest. Whether there was one. */
    static boolean pad(CodeBuilder code, BlockPlan plan) {
        boolean isPadded = plan.aligned() && code.cfaOffset() % STACK_ALIGNMENT != 0;
        if (isPadded) {
            Frames.push(code, Registers.RAX);
        }
        return isPadded;
    }

    /** Takes that back, to a register that holds no result. */
    static void unpad(CodeBuilder code, boolean isPadded) {
        if (isPadded) {
            Frames.pop(code, Registers.RCX);
        }
    }

    private void record(PlannedRecord type, DataWriter data) {
        Frames.push(code, Registers.RDI);
        int slots = Long.BYTES * plan.results().size();
        int depth = code.cfaOffset() + slots;
        int reserved = slots + (STACK_ALIGNMENT - depth % STACK_ALIGNMENT) % STACK_ALIGNMENT;
        Frames.grow(code, reserved);
        entry.enter(CallingConvention.JNI);
        if (!plan.noReturn()) {
            results.store(Registers.RSP, 0);
            results.makeRecord(type, reserved, 0, data);
            Frames.shrink(code, reserved + Long.BYTES);
        }
    }
}
