package dev.clobber.processor.isa;

import dev.clobber.processor.isa.OperandKind.Address;
import dev.clobber.processor.isa.OperandKind.AnyRegister;
import dev.clobber.processor.isa.OperandKind.Constant;
import dev.clobber.processor.isa.OperandKind.FixedImmediate;
import dev.clobber.processor.isa.OperandKind.FixedRegister;
import dev.clobber.processor.isa.OperandKind.RegisterOrMemory;
import dev.clobber.processor.isa.OperandKind.Relative;
import dev.clobber.processor.isa.OperandKind.SizedMemory;
import dev.clobber.processor.isa.OperandKind.StringMemory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vocabulary of operand kinds in the table. */
final class OperandKinds {
    private static final Map<String, OperandKind> KINDS = kinds();

    private OperandKinds() {}

    /** A kind by its name, or the register of that name as a fixed operand. */
    static OperandKind parse(String text) {
        return Optional.ofNullable(KINDS.get(text))
                .or(() -> Registers.find(text).map(FixedRegister::new))
                .orElseThrow(() -> new IllegalArgumentException("`" + text + "` is no operand kind and no register"));
    }

    private static Map<String, OperandKind> kinds() {
        Map<String, OperandKind> kinds = new HashMap<>();
        for (int bits : List.of(8, 16, 32, 64)) {
            AnyRegister register = new AnyRegister("r" + bits, RegisterBank.GENERAL, bits);
            SizedMemory memory = new SizedMemory("m" + bits, bits);
            put(kinds, register);
            put(kinds, memory);
            put(kinds, new RegisterOrMemory("rm" + bits, register, memory));
            put(kinds, new Constant("imm" + bits, bits, bits));
            put(kinds, new StringMemory("src" + bits, bits, string(bits, Registers.RSI, Optional.empty())));
            put(kinds, new StringMemory("dst" + bits, bits, string(bits, Registers.RDI, Registers.find("es"))));
        }
        put(kinds, new Constant("uimm8", 8, 8));
        put(kinds, new Constant("simm8", 8, 64));
        put(kinds, new Constant("simm32", 32, 64));
        put(kinds, new Relative("rel8", 8));
        put(kinds, new Relative("rel32", 32));
        put(kinds, new Address("address"));
        put(kinds, new FixedImmediate("1", 1));
        return Map.copyOf(kinds);
    }

    private static void put(Map<String, OperandKind> kinds, OperandKind kind) {
        kinds.put(kind.text(), kind);
    }

    private static Memory string(int bits, Register pointer, Optional<Register> segment) {
        return new Memory(bits, Optional.of(pointer), Optional.empty(), 1, 0, Optional.empty(), segment);
    }
}
