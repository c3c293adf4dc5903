package dev.clobber.processor.lower;

import dev.clobber.processor.abi.ArgumentLocation;
import dev.clobber.processor.abi.CallingConvention;
import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.List;

/** What both stubs of a block do: save registers, bring arguments into place, run the block, give the registers back. */
final class BlockEntry {
    private final CodeBuilder code;
    private final BlockPlan plan;
    private final String symbol;

    BlockEntry(CodeBuilder code, BlockPlan plan, String symbol) {
        this.code = code;
        this.plan = plan;
        this.symbol = symbol;
    }

    void save() {
        for (Register register : plan.saved()) {
            code.push(register);
        }
    }

    /** Runs the block with arguments that are as they were at the function's entry. */
    void enter(CallingConvention convention) {
        List<ArgumentLocation> locations = convention.locate(types());
        int depth = code.cfaOffset() - Long.BYTES;
        List<OperandMoves.Passage> passages = new ArrayList<>();
        for (int i = 0; i < locations.size(); i++) {
            passages.add(new OperandMoves.Passage(
                    source(locations.get(i), depth), plan.operands().get(i)));
        }
        enter(passages);
    }

    /** Runs the block with arguments that are all on the stack, so many bytes from rsp. */
    void enterFromStack(List<Integer> offsets) {
        List<OperandMoves.Passage> passages = new ArrayList<>();
        for (int i = 0; i < plan.operands().size(); i++) {
            passages.add(new OperandMoves.Passage(
                    new Move.OnStack(offsets.get(i)), plan.operands().get(i)));
        }
        enter(passages);
    }

    List<JavaType> types() {
        List<JavaType> types = new ArrayList<>();
        for (PlannedOperand operand : plan.operands()) {
            types.add(operand.type());
        }
        return types;
    }

    private static Move.Source source(ArgumentLocation location, int depth) {
        return location instanceof ArgumentLocation.InRegister in
                ? new Move.InRegister(in.register())
                : new Move.OnStack(depth + ((ArgumentLocation.OnStack) location).offset());
    }

    private void enter(List<OperandMoves.Passage> passages) {
        OperandMoves.append(code, passages);
        BlockBody.append(code, plan, symbol + ".");
        if (plan.noReturn()) {
            code.add("ud2");
        }
    }

    void restore() {
        List<Register> saved = plan.saved();
        for (int i = saved.size() - 1; i >= 0; i--) {
            code.pop(saved.get(i));
        }
        code.add("ret");
    }
}
