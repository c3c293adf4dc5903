package dev.clobber.processor.isa;

import dev.clobber.processor.isa.MemoryKind.Address;
import dev.clobber.processor.isa.MemoryKind.Offset;
import dev.clobber.processor.isa.MemoryKind.OpenMemory;
import dev.clobber.processor.isa.MemoryKind.SizedMemory;
import dev.clobber.processor.isa.MemoryKind.StringMemory;
import dev.clobber.processor.isa.MemoryKind.VectorMemory;
import dev.clobber.processor.isa.OperandKind.AnyRegister;
import dev.clobber.processor.isa.OperandKind.Constant;
import dev.clobber.processor.isa.OperandKind.FixedImmediate;
import dev.clobber.processor.isa.OperandKind.FixedRegister;
import dev.clobber.processor.isa.OperandKind.RegisterGroup;
import dev.clobber.processor.isa.OperandKind.RegisterOrMemory;
import dev.clobber.processor.isa.OperandKind.Relative;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vocabulary of operand kinds in the table. */
final class OperandKinds {
    private static final Map<String, OperandKind> KINDS = kinds();
    /** The width of an index register by the last letter of {@code vm32x}. */
    private static final Map<Character, Integer> INDEXES = Map.of('x', 128, 'y', 256, 'z', 512);

    private OperandKinds() {}

    /** A kind by its name, or the register of that name as a fixed operand. */
    static OperandKind parse(String text) {
        OperandKind known = KINDS.get(text);
        if (known != null) {
            return known;
        }
        if (text.startsWith("vm")) {
            return vectorMemory(text);
        }
        if (text.indexOf('/') > 0) {
            return registerOrMemory(text);
        }
        if (text.startsWith("m") && text.length() > 1 && Character.isDigit(text.charAt(1))) {
            return memory(text);
        }
        Optional<Register> register = Registers.find(text);
        if (register.isEmpty()) {
            throw new IllegalArgumentException("`" + text + "` is no operand kind and no register");
        }
        return new FixedRegister(register.get());
    }

    /** {@code vm32y.64}: what indexes, and the width of an element. */
    private static OperandKind vectorMemory(String text) {
        int dot = text.indexOf('.');
        Integer index = dot < 0 ? null : INDEXES.get(text.charAt(dot - 1));
        if (index == null) {
            throw new IllegalArgumentException(
                    "`" + text + "` is no memory with a vector index: write for example `vm32y.64`");
        }
        return new VectorMemory(text, index, Integer.parseInt(text.substring(dot + 1)));
    }

    /** {@code xmm/m64} or {@code zmm/m512/m64bcst}. */
    private static OperandKind registerOrMemory(String text) {
        int slash = text.indexOf('/');
        if (!(KINDS.get(text.substring(0, slash)) instanceof AnyRegister register)) {
            throw new IllegalArgumentException("`" + text + "` does not begin with a kind of register");
        }
        return new RegisterOrMemory(text, register, memory(text.substring(slash + 1)));
    }

    /** {@code m64} or {@code m512/m64bcst}. */
    private static SizedMemory memory(String text) {
        int slash = text.indexOf('/');
        String whole = slash < 0 ? text : text.substring(0, slash);
        if (slash >= 0 && !(text.startsWith("m", slash + 1) && text.endsWith("bcst"))) {
            throw new IllegalArgumentException("`" + text + "` is no memory that can be repeated");
        }
        int element = slash < 0 ? 0 : Integer.parseInt(text.substring(slash + 2, text.length() - 4));
        return new SizedMemory(text, Integer.parseInt(whole.substring(1)), element);
    }

    private static Map<String, OperandKind> kinds() {
        Map<String, OperandKind> kinds = new HashMap<>();
        for (int bits : List.of(8, 16, 32, 64)) {
            AnyRegister register = new AnyRegister("r" + bits, RegisterBank.GENERAL, bits);
            SizedMemory memory = new SizedMemory("m" + bits, bits, 0);
            put(kinds, register);
            put(kinds, memory);
            put(kinds, new RegisterOrMemory("rm" + bits, register, memory));
            put(kinds, new Constant("imm" + bits, bits, bits));
            put(kinds, new Offset("moffs" + bits, bits));
            put(kinds, new StringMemory("src" + bits, bits, string(bits, Registers.RSI, Optional.empty())));
            put(kinds, new StringMemory("dst" + bits, bits, string(bits, Registers.RDI, Registers.find("es"))));
        }
        banks(kinds);
        put(kinds, new SizedMemory("m16:32", 48, 0));
        put(kinds, new SizedMemory("m16:64", 80, 0));
        put(kinds, new OpenMemory("mem"));
        put(kinds, new OpenMemory("sibmem"));
        put(kinds, new Constant("uimm8", 8, 8));
        put(kinds, new Constant("uimm16", 16, 16));
        put(kinds, new Constant("simm8", 8, 64));
        put(kinds, new Constant("simm32", 32, 64));
        put(kinds, new Relative("rel8", 8));
        put(kinds, new Relative("rel32", 32));
        put(kinds, new Address("address", 0));
        put(kinds, new Address("address8", 8));
        put(kinds, new FixedImmediate("1", 1));
        put(kinds, new FixedImmediate("3", 3));
        return Map.copyOf(kinds);
    }

    private static void banks(Map<String, OperandKind> kinds) {
        put(kinds, new AnyRegister("xmm", RegisterBank.VECTOR, 128));
        put(kinds, new AnyRegister("ymm", RegisterBank.VECTOR, 256));
        AnyRegister zmm = new AnyRegister("zmm", RegisterBank.VECTOR, 512);
        AnyRegister mask = new AnyRegister("k", RegisterBank.MASK, 64);
        put(kinds, zmm);
        put(kinds, mask);
        put(kinds, new RegisterGroup("k+1", mask, 2));
        put(kinds, new RegisterGroup("xmm+3", new AnyRegister("xmm", RegisterBank.VECTOR, 128), 4));
        put(kinds, new RegisterGroup("zmm+3", zmm, 4));
        put(kinds, new AnyRegister("mm", RegisterBank.MMX, 64));
        put(kinds, new AnyRegister("tmm", RegisterBank.TILE, 8192));
        put(kinds, new AnyRegister("st", RegisterBank.X87, 80));
        put(kinds, new FixedRegister("st0", Registers.get("st(0)")));
        put(kinds, new AnyRegister("sreg", RegisterBank.SEGMENT, 16));
        put(kinds, new AnyRegister("cr", RegisterBank.CONTROL, 64));
        put(kinds, new AnyRegister("dr", RegisterBank.DEBUG, 64));
    }

    private static void put(Map<String, OperandKind> kinds, OperandKind kind) {
        kinds.put(kind.text(), kind);
    }

    private static Memory string(int bits, Register pointer, Optional<Register> segment) {
        return Memory.of(bits, pointer, 0).withSegment(segment);
    }
}
