package dev.clobber.processor.lower;

import dev.clobber.processor.abi.CallingConvention;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.LabelReference;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the JNI entry point of a call with buffers: spill the arguments, have the buffers acquired, load what the kernel reads, enter
 * it, have the buffers released. The shared routines do what the plan in the read-only data says.
 */
final class BufferStubWriter {
    private final CodeBuilder code;
    private final String symbol;
    private final StubPlan plan;
    private final KernelEntry kernel;
    private final BufferLayout layout;
    private final BufferFrame frame;
    private final List<Register> saved;

    private BufferStubWriter(CodeBuilder code, String symbol, StubPlan plan) {
        this.code = code;
        this.symbol = symbol;
        this.plan = plan;
        this.kernel = new KernelEntry(code, plan, symbol);
        this.layout = BufferLayout.of(plan);
        this.saved = kernel.savedRegisters();
        this.frame = new BufferFrame(
                saved.size(),
                CallingConvention.JNI.locate(
                        plan.arguments().stream().map(PlannedArgument::type).toList()),
                layout.order().size(),
                layout.scratch(),
                0);
    }

    static void write(CodeBuilder code, String symbol, StubPlan plan, DataWriter data) {
        new BufferStubWriter(code, symbol, plan).write(data);
    }

    private void write(DataWriter data) {
        String done = symbol + ".done";
        code.function(symbol, true);
        saved.forEach(code::push);
        frame.build(code, data.plan(symbol, plan, layout, frame));
        code.add("call", new LabelReference(Support.ACQUIRE_ROUTINE));
        code.add("jc", new LabelReference(done));
        kernel.enter(moves());
        if (!plan.noReturn()) {
            code.add("call", new LabelReference(Support.RELEASE_ROUTINE));
        }
        code.label(done);
        Frames.shrink(code, frame.size());
        for (int i = saved.size() - 1; i >= 0; i--) {
            code.pop(saved.get(i));
        }
        code.add("ret");
        code.endFunction();
    }

    private List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < plan.arguments().size(); i++) {
            int buffer = layout.order().indexOf(i);
            int offset = buffer >= 0 ? frame.address(buffer) : frame.slot(i);
            moves.add(kernel.move(plan.arguments().get(i), new Move.OnStack(offset)));
        }
        return moves;
    }
}
