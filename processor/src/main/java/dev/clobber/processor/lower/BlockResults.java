package dev.clobber.processor.lower;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.isa.LabelReference;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Takes the results of a block from where it left them. Comes right behind it, for flags do not last. */
final class BlockResults {
    /** The instruction that makes 1 of each flag, and 0 where it is not set. */
    private static final Map<Flag, String> CONDITIONS =
            new EnumMap<>(Map.of(Flag.CF, "setb", Flag.ZF, "sete", Flag.SF, "sets", Flag.OF, "seto", Flag.PF, "setp"));

    private final CodeBuilder code;
    private final BlockPlan plan;

    BlockResults(CodeBuilder code, BlockPlan plan) {
        this.code = code;
        this.plan = plan;
    }

    /** The result of the method to where integers are returned, a float or double by its bits. */
    void toGeneral() {
        for (PlannedResult result : plan.results()) {
            toGeneral(result);
        }
    }

    private void toGeneral(PlannedResult result) {
        if (result.place() instanceof PlannedResult.InFlag flag) {
            code.add(CONDITIONS.get(flag.flag()), Registers.RAX.view(8));
            return;
        }
        Register register = register(result);
        if (!register.aliases(Registers.RAX)) {
            int bits = Transfer.bits(register.bank(), result.type().bits());
            code.add(Transfer.out(Registers.RAX.view(Math.max(32, bits)), register, bits));
        }
    }

    /** The result of the method to where its type is returned. */
    void toReturn() {
        for (PlannedResult result : plan.results()) {
            if (!result.type().isFloating()) {
                toGeneral(result);
            } else if (register(result).bank() != RegisterBank.VECTOR) {
                toGeneral(result);
                floatFromGeneral();
            } else if (register(result).number() != 0) {
                VectorMoves.copy(code, register(result), Registers.get("xmm0"));
            }
        }
    }

    /** A float or double by its bits to where it is returned. */
    void floatFromGeneral() {
        for (PlannedResult result : plan.results()) {
            if (result.type().isFloating()) {
                int bits = result.type().bits();
                code.add(Transfer.in(Registers.get("xmm0"), Registers.RAX, bits, false));
            }
        }
    }

    /**
     * Each result to a slot of 8 bytes, a boolean as 0 or 1.
     *
     * @param base the register that the slots are counted from, no result's
     * @param offset of the first
     */
    void store(Register base, int offset) {
        List<PlannedResult> results = plan.results();
        // Moves leave the flags alone, but the test of a boolean does not.
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).place() instanceof PlannedResult.InFlag flag) {
                code.add(CONDITIONS.get(flag.flag()), Memory.of(8, base, offset + Long.BYTES * i));
            }
        }
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).place() instanceof PlannedResult.InRegister in) {
                store(results.get(i).type(), in.register(), base, offset + Long.BYTES * i);
            }
        }
    }

    /** Stores the result that was in the base once more, from another register. */
    void storeInstead(Register base, Register other) {
        for (int i = 0; i < plan.results().size(); i++) {
            PlannedResult result = plan.results().get(i);
            if (result.place() instanceof PlannedResult.InRegister in
                    && in.register().aliases(base)) {
                store(result.type(), other, base, Long.BYTES * i);
            }
        }
    }

    private void store(JavaType type, Register register, Register base, int offset) {
        boolean isGeneral = register.bank() == RegisterBank.GENERAL;
        Memory lowByte = Memory.of(8, base, offset);
        if (isGeneral && type == JavaType.BOOLEAN) {
            code.add("test", register.view(8), register.view(8)).add("setne", lowByte);
            return;
        }
        int bits = isGeneral ? type.bits() : Transfer.bits(register.bank(), type.bits());
        code.add(Transfer.out(Memory.of(bits, base, offset), register, bits));
        if (type == JavaType.BOOLEAN) {
            code.add("cmp", lowByte, new Immediate(0)).add("setne", lowByte);
        }
    }

    private static Register register(PlannedResult result) {
        return ((PlannedResult.InRegister) result.place()).register();
    }

    /**
     * Has the record made of slots.
     *
     * @param env where env is, from rsp
     * @param slots where the first slot is, from rsp
     */
    void makeRecord(PlannedRecord type, int env, int slots, DataWriter data) {
        code.add("mov", Registers.RDI, Memory.of(64, Registers.RSP, env));
        code.add("lea", Registers.RSI, Memory.symbol(0, data.recordCache(type)));
        code.add("lea", Registers.RDX, Memory.symbol(0, data.recordNames(type)));
        code.add("lea", Registers.RCX, Memory.of(0, Registers.RSP, slots));
        code.add("call", new LabelReference(Support.RECORD_ROUTINE));
    }
}
