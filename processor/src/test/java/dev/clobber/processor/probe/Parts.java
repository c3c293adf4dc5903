package dev.clobber.processor.probe;

import dev.clobber.processor.probe.StatePart.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the words of every register (SDM vol. 1, section 13.4: the XSAVE area in its standard format). */
final class Parts {
    static final List<String> GENERAL = List.of(
            "rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12", "r13", "r14",
            "r15");

    static final int FLAGS = (Block.FLAGS - Block.STATE) / Long.BYTES;
    static final int FS_BASE = (Block.FS_BASE - Block.STATE) / Long.BYTES;
    static final int GS_BASE = (Block.GS_BASE - Block.STATE) / Long.BYTES;

    /** The XSAVE area begins with control, status, tag and opcode of the x87 in one word. */
    static final int IMAGE = (Block.IMAGE - Block.STATE) / Long.BYTES;

    static final int MXCSR = IMAGE + 3;
    static final int X87_REGISTERS = IMAGE + 4;
    static final int XMM = IMAGE + 20;
    static final int HEADER = IMAGE + 64;

    private final ExtendedState extended;
    private final Map<String, StatePart> parts = new LinkedHashMap<>();

    private Parts(ExtendedState extended) {
        this.extended = extended;
    }

    /** All parts by their names. */
    static Map<String, StatePart> of(ExtendedState extended) {
        Parts parts = new Parts(extended);
        for (int number = 0; number < GENERAL.size(); number++) {
            parts.add(GENERAL.get(number), number, 1);
        }
        parts.add("rflags", FLAGS, 1);
        parts.add("fs.base", FS_BASE, 1);
        parts.add("gs.base", GS_BASE, 1);
        parts.x87();
        parts.vectors();
        parts.add("memory", words(extended), Block.MEMORY_SIZE / Long.BYTES);
        return parts.parts;
    }

    /** How many words there are before those of the memory. */
    static int words(ExtendedState extended) {
        return IMAGE + (extended.size() + Long.BYTES - 1) / Long.BYTES;
    }

    private void x87() {
        add("x87.control", List.of(new Piece(IMAGE, 0, 16)));
        add("x87.status", List.of(new Piece(IMAGE, 16, 16)));
        add("x87.tag", List.of(new Piece(IMAGE, 32, 8)));
        add("x87.opcode", List.of(new Piece(IMAGE, 48, 16)));
        add("x87.instruction", IMAGE + 1, 1);
        add("x87.operand", IMAGE + 2, 1);
        for (int number = 0; number < 8; number++) {
            int word = X87_REGISTERS + 2 * number;
            add("x87.r" + number, List.of(new Piece(word, 0, 64), new Piece(word + 1, 0, 16)));
        }
    }

    private void vectors() {
        add("mxcsr", List.of(new Piece(MXCSR, 0, 32)));
        for (int number = 0; number < 16; number++) {
            List<Piece> pieces = new ArrayList<>(pieces(XMM + 2 * number, 2));
            pieces.addAll(pieces(Component.AVX, number, 2));
            pieces.addAll(pieces(Component.ZMM_UPPER, number, 4));
            add("zmm" + number, pieces);
        }
        for (int number = 16; number < 32 && extended.has(Component.ZMM_HIGH); number++) {
            add("zmm" + number, pieces(Component.ZMM_HIGH, number - 16, 8));
        }
        for (int number = 0; number < 8 && extended.has(Component.MASK); number++) {
            add("k" + number, pieces(Component.MASK, number, 1));
        }
        if (extended.has(Component.PROTECTION_KEYS)) {
            int word = pieces(Component.PROTECTION_KEYS, 0, 1).get(0).word();
            add("pkru", List.of(new Piece(word, 0, 32)));
        }
    }

    private List<Piece> pieces(Component component, int number, int count) {
        Integer offset = extended.offsets().get(component);
        return offset == null ? List.of() : pieces(IMAGE + offset / Long.BYTES + number * count, count);
    }

    private static List<Piece> pieces(int word, int count) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pieces.add(new Piece(word + i, 0, Long.SIZE));
        }
        return pieces;
    }

    private void add(String name, int word, int count) {
        add(name, pieces(word, count));
    }

    private void add(String name, List<Piece> pieces) {
        parts.put(name, new StatePart(name, pieces));
    }
}
