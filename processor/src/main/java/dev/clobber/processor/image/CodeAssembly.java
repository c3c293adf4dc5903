package dev.clobber.processor.image;

import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Register;

/** Turns pieces of machine code into code for the assembler. */
final class CodeAssembly {
    /** How an address gets into a register. */
    @FunctionalInterface
    interface Loading {
        /** {@code lea r64, [rip + symbol]}: 7 bytes, wherever the file lies. */
        Loading RELATIVE = (register, symbol) -> Instruction.of("lea", register.view(64), Memory.symbol(0, symbol));

        /**
         * An instruction that leaves flags alone and whose length does not depend on the address.
         *
         * @param register a full general register
         * @param symbol of data
         */
        Instruction load(Register register, String symbol);

        /** {@code mov r32, imm32}: 5 bytes for an address below 4 GiB. */
        static Loading absolute(Addresses addresses) {
            return (register, symbol) ->
                    Instruction.of("mov", register.view(32), new Immediate(addresses.address(symbol)));
        }
    }

    /** Where symbols are. */
    @FunctionalInterface
    interface Addresses {
        long address(String symbol);
    }

    private final CodeBuilder code;
    private final Loading loading;
    private final boolean withFunctions;
    private final CallFrames frames;

    private CodeAssembly(CodeBuilder code, Loading loading, boolean withFunctions) {
        this.code = code;
        this.loading = loading;
        this.withFunctions = withFunctions;
        this.frames = new CallFrames(code);
    }

    /** Appends functions as such, with sizes and call-frame information. */
    static CodeAssembly functions(CodeBuilder code, Loading loading) {
        return new CodeAssembly(code, loading, true);
    }

    /** Appends functions as labels: what comes next need not belong to the function that began last. */
    static CodeAssembly pieces(CodeBuilder code, Loading loading) {
        return new CodeAssembly(code, loading, false);
    }

    void append(MachineItem item) {
        if (item instanceof MachineItem.FunctionStart function) {
            begin(function);
        } else if (item instanceof MachineItem.FunctionEnd && withFunctions) {
            code.at(0).endFunction();
        } else if (item instanceof MachineItem.Label label) {
            code.label(label.name());
        } else if (item instanceof MachineItem.FrameDepth depth && withFunctions) {
            frames.depth(depth.bytes());
        } else if (item instanceof MachineItem.Push push && withFunctions) {
            code.at(push.line());
            frames.push(push.register());
        } else if (item instanceof MachineItem.Pop pop && withFunctions) {
            code.at(pop.line());
            frames.pop(pop.register());
        } else {
            appendInstruction(item);
        }
    }

    private void begin(MachineItem.FunctionStart function) {
        if (withFunctions) {
            code.at(0).function(function.name(), function.global());
            frames.begin();
        } else {
            code.label(function.name());
        }
    }

    private void appendInstruction(MachineItem item) {
        if (item instanceof MachineItem.Operation operation) {
            code.at(operation.line()).add(operation.instruction());
        } else if (item instanceof MachineItem.AddressOf address) {
            code.at(address.line()).add(loading.load(address.register(), address.symbol()));
        } else if (item instanceof MachineItem.Push push) {
            code.at(push.line()).add("push", push.register());
        } else if (item instanceof MachineItem.Pop pop) {
            code.at(pop.line()).add("pop", pop.register());
        } else if (item instanceof MachineItem.Inline inline) {
            code.at(inline.line()).append(inline.code(), inline.labelPrefix());
        }
    }

    /** Whether an item becomes an instruction. */
    static boolean isInstruction(MachineItem item) {
        return item instanceof MachineItem.Operation
                || item instanceof MachineItem.AddressOf
                || item instanceof MachineItem.Push
                || item instanceof MachineItem.Pop
                || item instanceof MachineItem.Inline;
    }

    /** The line of the source that an instruction comes from, or 0. */
    static int line(MachineItem item) {
        if (item instanceof MachineItem.Operation operation) {
            return operation.line();
        }
        if (item instanceof MachineItem.AddressOf address) {
            return address.line();
        }
        if (item instanceof MachineItem.Push push) {
            return push.line();
        }
        if (item instanceof MachineItem.Pop pop) {
            return pop.line();
        }
        return item instanceof MachineItem.Inline inline ? inline.line() : 0;
    }
}
