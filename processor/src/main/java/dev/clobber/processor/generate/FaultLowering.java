package dev.clobber.processor.generate;

import dev.clobber.processor.abi.KernelConvention;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Data;
import dev.clobber.processor.ir.Fault;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import dev.clobber.processor.isa.Registers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Faults become what they do: a line to standard error, and the end of the program with status 1. */
final class FaultLowering {
    private static final int WRITE = 1;
    private static final int EXIT_GROUP = 231;
    private static final int STANDARD_ERROR = 2;
    private static final int STATUS = 1;

    private final Map<Fault, Data> messages = new LinkedHashMap<>();

    void lower(Function function) {
        Map<Fault, Block> first = new LinkedHashMap<>();
        for (Block block : List.copyOf(function.blocks())) {
            if (block.end() instanceof Terminator.Throw end) {
                Block other = first.putIfAbsent(end.fault(), block);
                if (other != null) {
                    block.end(new Terminator.Jump(end.line(), other));
                }
            }
        }
        if (first.size() == 1) {
            first.forEach((fault, block) -> alone(function, fault, block));
        } else if (!first.isEmpty()) {
            together(function, first);
        }
    }

    private void alone(Function function, Fault fault, Block block) {
        Variable address = function.variable("", Width.LONG);
        Data message = message(fault);
        block.operations().add(new Operation.DataAddress(block.end().line(), address, message));
        end(block, address, new Constant(message.bytes().length));
    }

    /** The message differs, the rest is the same. */
    private void together(Function function, Map<Fault, Block> blocks) {
        Variable address = function.variable("", Width.LONG);
        Variable length = function.variable("", Width.LONG);
        Block shared = function.block();
        blocks.forEach((fault, block) -> {
            Data message = message(fault);
            int line = block.end().line();
            block.operations().add(new Operation.DataAddress(line, address, message));
            block.operations().add(new Operation.Copy(line, length, new Constant(message.bytes().length)));
            block.end(new Terminator.Jump(line, shared));
        });
        end(shared, address, length);
    }

    private static void end(Block block, Value address, Value length) {
        int line = block.end().line();
        block.operations()
                .add(new Operation.SystemCall(
                        line,
                        Optional.empty(),
                        KernelConvention.SYSCALL,
                        WRITE,
                        List.of(Registers.RDI, Registers.RSI, Registers.RDX),
                        List.of(new Constant(STANDARD_ERROR), address, length),
                        Range.LONG));
        block.operations()
                .add(new Operation.SystemCall(
                        line,
                        Optional.empty(),
                        KernelConvention.SYSCALL,
                        EXIT_GROUP,
                        List.of(Registers.RDI),
                        List.of(new Constant(STATUS)),
                        Range.LONG));
        block.end(new Terminator.Unreachable(line));
    }

    private Data message(Fault fault) {
        return messages.computeIfAbsent(
                fault,
                key -> new Data("fault" + messages.size(), (key.message() + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
