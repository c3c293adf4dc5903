package dev.clobber.processor.lower;

import dev.clobber.processor.abi.ArgumentLocation;
import dev.clobber.processor.abi.CallingConvention;
import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the function with the C calling convention: buffers by address. In place of a record it takes the address of as many slots of 8
 * bytes as there are components, behind its other arguments, and stores one in each.
 */
final class BlockTwinWriter {
    private final CodeBuilder code;
    private final String symbol;
    private final BlockPlan plan;
    private final BlockEntry entry;
    private final BlockResults results;

    private BlockTwinWriter(CodeBuilder code, String symbol, BlockPlan plan) {
        this.code = code;
        this.symbol = symbol;
        this.plan = plan;
        this.entry = new BlockEntry(code, plan, symbol);
        this.results = new BlockResults(code, plan);
    }

    static void write(CodeBuilder code, String symbol, BlockPlan plan) {
        new BlockTwinWriter(code, symbol, plan).write();
    }

    private void write() {
        code.function(symbol, true);
        entry.save();
        if (plan.record().isPresent()) {
            record();
        } else {
            boolean isPadded = BlockStubWriter.pad(code, plan);
            entry.enter(CallingConvention.SYSTEM_V);
            if (!plan.noReturn()) {
                results.toReturn();
                BlockStubWriter.unpad(code, isPadded);
            }
        }
        if (!plan.noReturn()) {
            if (plan.clearsUpperHalves()) {
                code.add("vzeroupper");
            }
            entry.restore();
        }
        code.endFunction();
    }

    private void record() {
        List<JavaType> types = new ArrayList<>(entry.types());
        types.add(JavaType.LONG);
        ArgumentLocation slots = CallingConvention.SYSTEM_V.locate(types).get(types.size() - 1);
        int entryOffset = code.cfaOffset();
        boolean isPushed = slots instanceof ArgumentLocation.InRegister;
        if (slots instanceof ArgumentLocation.InRegister in) {
            Frames.push(code, in.register());
        }
        boolean isPadded = BlockStubWriter.pad(code, plan);
        entry.enter(CallingConvention.SYSTEM_V);
        if (!plan.noReturn()) {
            store(slots, entryOffset);
            BlockStubWriter.unpad(code, isPadded);
            BlockStubWriter.unpad(code, isPushed);
        }
    }

    /** By way of a register that holds no result; where all do, the first makes room and is stored last. */
    private void store(ArgumentLocation slots, int entryOffset) {
        Optional<Register> free = Stream.concat(CallingConvention.callerSaved().stream(), plan.saved().stream())
                .filter(register -> plan.results().stream().noneMatch(result -> isIn(result, register)))
                .findFirst();
        Register base = free.orElse(Registers.RAX);
        if (free.isEmpty()) {
            Frames.push(code, base);
        }
        int offset = slots instanceof ArgumentLocation.OnStack onStack
                ? code.cfaOffset() - Long.BYTES + onStack.offset()
                : code.cfaOffset() - entryOffset - Long.BYTES;
        code.add("mov", base, Memory.of(64, Registers.RSP, offset));
        results.store(base, 0);
        if (free.isEmpty()) {
            // By now rcx has been stored.
            Frames.pop(code, Registers.RCX);
            results.storeInstead(base, Registers.RCX);
        }
    }

    private static boolean isIn(PlannedResult result, Register register) {
        return result.place() instanceof PlannedResult.InRegister in
                && in.register().aliases(register);
    }
}
