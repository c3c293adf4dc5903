package dev.clobber.processor.lower;

import dev.clobber.processor.abi.CallingConvention;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.LabelReference;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the JNI entry point of a block with buffers: spill the arguments, have the buffers acquired, load the operands, run the block,
 * have the buffers released. The result waits in rax, which the release keeps; those of a record in the frame.
 */
final class BlockBufferStubWriter {
    private final CodeBuilder code;
    private final String symbol;
    private final BlockPlan plan;
    private final BlockEntry entry;
    private final BlockResults results;
    private final BufferLayout layout;
    private final BufferFrame frame;

    private BlockBufferStubWriter(CodeBuilder code, String symbol, BlockPlan plan) {
        this.code = code;
        this.symbol = symbol;
        this.plan = plan;
        this.entry = new BlockEntry(code, plan, symbol);
        this.results = new BlockResults(code, plan);
        this.layout = BufferLayout.of(plan);
        this.frame = new BufferFrame(
                plan.saved().size(),
                CallingConvention.JNI.locate(entry.types()),
                layout.order().size(),
                layout.scratch(),
                plan.record().isPresent() ? plan.results().size() : 0);
    }

    static void write(CodeBuilder code, String symbol, BlockPlan plan, Guard guard, DataWriter data) {
        new BlockBufferStubWriter(code, symbol, plan).write(guard, data);
    }

    private void write(Guard guard, DataWriter data) {
        String done = symbol + ".done";
        code.function(symbol, true);
        guard.begin();
        entry.save();
        frame.build(code, data.plan(symbol, plan, layout, frame));
        code.add("call", new LabelReference(Support.ACQUIRE_ROUTINE));
        code.add("jc", new LabelReference(done));
        entry.enterFromStack(offsets());
        if (!plan.noReturn()) {
            leave(data);
        }
        code.label(done);
        Frames.shrink(code, frame.size());
        entry.restore();
        guard.end(data);
        code.endFunction();
    }

    private List<Integer> offsets() {
        List<Integer> offsets = new ArrayList<>();
        for (int argument = 0; argument < plan.operands().size(); argument++) {
            int buffer = layout.order().indexOf(argument);
            offsets.add(buffer >= 0 ? frame.address(buffer) : frame.slot(argument));
        }
        return offsets;
    }

    private void leave(DataWriter data) {
        if (plan.record().isPresent()) {
            results.store(Registers.RSP, frame.value());
            code.add("call", new LabelReference(Support.RELEASE_ROUTINE));
            results.makeRecord(plan.record().get(), BufferFrame.env(), frame.value(), data);
        } else {
            results.toGeneral();
            code.add("call", new LabelReference(Support.RELEASE_ROUTINE));
            results.floatFromGeneral();
        }
    }
}
