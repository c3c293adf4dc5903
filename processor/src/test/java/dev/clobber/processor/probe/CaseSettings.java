package dev.clobber.processor.probe;

import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Example;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One case of the column of that name: settings made after random ones, such as {@code op1=3 edx=0}.
 *
 * <p>Set is a register, an operand ({@code op2}: a register or memory; a constant stays as it is), or 64 bits of memory so many bytes
 * behind an operand or a register ({@code op1+512}, {@code rsp+0}). The value is a number, a register, an operand, {@code stack} for an
 * address within the stack, or {@code exit} for that of code that ends the run; behind an operand in memory {@code +8} takes what is so
 * many bytes on.
 */
final class CaseSettings {
    private static final Pattern SETTING = Pattern.compile("(\\w+)(?:\\+(\\d+))?=(-?\\w+)(?:\\+(\\d+))?");
    private static final Pattern OPERAND = Pattern.compile("op(\\d)");

    private record Setting(String target, int offset, String value, int behind) {}

    private final List<Setting> settings;
    private final Example example;

    CaseSettings(String text, Example example) {
        this.settings =
                List.of(text.split(" +")).stream().map(CaseSettings::parse).toList();
        this.example = example;
    }

    private static Setting parse(String word) {
        Matcher matcher = SETTING.matcher(word);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("`" + word + "` is no setting: write for example `op1=3`");
        }
        return new Setting(
                matcher.group(1), number(matcher.group(2), -1), matcher.group(3), number(matcher.group(4), 0));
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    void apply(MachineState state) {
        for (Setting setting : settings) {
            long value = value(setting.value(), setting.behind(), state);
            Operand target = operand(setting.target());
            if (setting.offset() >= 0) {
                long base = target instanceof Memory memory
                        ? address(memory, state)
                        : state.general(((Register) target).number());
                ChosenValues.bytes(state, (int) base + setting.offset() - Block.MEMORY, Long.BYTES, value);
            } else if (target instanceof Register register) {
                set(state, register, value);
            } else if (target instanceof Memory memory) {
                ChosenValues.bytes(
                        state,
                        (int) address(memory, state) - Block.MEMORY,
                        Math.max(1, memory.bits() / Byte.SIZE),
                        value);
            }
        }
    }

    private Operand operand(String name) {
        Matcher operand = OPERAND.matcher(name);
        return operand.matches() ? example.operands().get(Integer.parseInt(operand.group(1)) - 1) : Registers.get(name);
    }

    private long value(String text, int behind, MachineState state) {
        if (text.equals("exit")) {
            return Block.CODE;
        }
        if (text.equals("stack")) {
            return Block.STACK;
        }
        if (text.matches("-?\\d+")) {
            return Long.parseLong(text);
        }
        Operand operand = operand(text);
        if (operand instanceof Memory memory) {
            int offset = (int) address(memory, state) + behind - Block.MEMORY;
            return state.memory(offset & -Long.BYTES) >>> offset % Long.BYTES * Byte.SIZE;
        }
        Register register = (Register) operand;
        return state.get(state.layout().part(register), 0) >>> (register.high() ? Byte.SIZE : 0);
    }

    private static void set(MachineState state, Register register, long value) {
        StatePart part = state.layout().part(register);
        if (register.bank() != RegisterBank.GENERAL) {
            for (int piece = 0; piece < part.pieces().size(); piece++) {
                state.set(part, piece, piece == 0 ? value : 0);
            }
            return;
        }
        BitRange bits = BitRange.of(register);
        long mask = (bits.width() == Long.SIZE ? -1 : (1L << bits.width()) - 1) << bits.low();
        state.set(part, 0, state.get(part, 0) & ~mask | value << bits.low() & mask);
    }

    static long address(Memory memory, MachineState state) {
        long address = memory.displacement();
        if (memory.base().isPresent()) {
            address += state.general(memory.base().get().number());
        }
        if (memory.index().isPresent() && !OperandMemory.isVector(memory)) {
            address += state.general(memory.index().get().number()) * memory.scale();
        }
        return address;
    }
}
