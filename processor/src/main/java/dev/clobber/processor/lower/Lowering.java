package dev.clobber.processor.lower;

import dev.clobber.processor.asm.Code;
import java.util.ArrayList;
import java.util.List;

/** Turns the planned methods of a type into machine code. */
public final class Lowering {
    private static final int FUNCTION_ALIGNMENT = 16;

    private Lowering() {}

    /**
     * Lowers all methods of a type. The same stubs give the same code.
     *
     * @param stubs the methods; symbols are distinct
     * @return the code and its data
     */
    public static LoweredCode lower(List<Stub> stubs) {
        Code.Builder code = Code.builder();
        DataWriter data = new DataWriter();
        for (Stub stub : stubs) {
            code.align(FUNCTION_ALIGNMENT);
            if (stub.plan() instanceof BlockPlan block) {
                write(code, stub, block, data);
            } else {
                write(code, stub, (StubPlan) stub.plan(), data);
            }
        }
        Support support = new Support(Feature.of(stubs));
        if (!support.text().isEmpty()) {
            code.align(FUNCTION_ALIGNMENT);
            code.text(support.text());
        }
        support.writeTo(data);
        List<DataSymbol> symbols = new ArrayList<>();
        byte[] rodata = data.finish(symbols);
        List<DataSymbol> variables = data.variables(support.variables());
        int bssSize = variables.stream().mapToInt(DataSymbol::size).sum();
        return new LoweredCode(code.build(), rodata, symbols, bssSize, variables);
    }

    private static void write(Code.Builder code, Stub stub, StubPlan plan, DataWriter data) {
        if (plan.hasBuffers()) {
            BufferStubWriter.write(code, stub.jniSymbol(), plan, data);
        } else {
            ScalarStubWriter.write(code, stub.jniSymbol(), plan, data);
        }
        code.align(FUNCTION_ALIGNMENT);
        TwinWriter.write(code, stub.cSymbol(), plan);
    }

    private static void write(Code.Builder code, Stub stub, BlockPlan plan, DataWriter data) {
        if (plan.hasBuffers()) {
            BlockBufferStubWriter.write(code, stub.jniSymbol(), plan, data);
        } else {
            BlockStubWriter.write(code, stub.jniSymbol(), plan, data);
        }
        code.align(FUNCTION_ALIGNMENT);
        BlockTwinWriter.write(code, stub.cSymbol(), plan);
    }
}
