package dev.clobber.processor.probe;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The code that is probed: written through one mapping of its memory, executed through another. */
final class CodeArea {
    /** {@code int3}, so that what runs astray ends soon. */
    private static final byte FILLER = (byte) 0xcc;

    private static final int ALIGNMENT = 16;

    /** {@code jmp qword ptr [RETURN]}, which needs no register. */
    private static final byte[] EXIT = ByteBuffer.allocate(7)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(new byte[] {(byte) 0xff, 0x24, 0x25})
            .putInt(Block.RETURN)
            .array();

    private final ByteBuffer bytes = BlockSetup.bytes(Block.CODE_WRITABLE, Block.CODE_SIZE);
    private int next;

    CodeArea() {
        clear();
    }

    /** Forgets all code; only the exit stays. */
    void clear() {
        for (int i = 0; i < Block.CODE_SIZE; i++) {
            bytes.put(i, FILLER);
        }
        next = 0;
        place(new byte[0]);
    }

    /** Where code ends that does not fall through: the target for a probed {@code ret} or {@code jmp}. */
    long exit() {
        return Block.CODE;
    }

    /** The address that code gets which is placed next, for what is relative to it. */
    long next() {
        return Block.CODE + next;
    }

    /** Room for code in bytes. */
    int room() {
        return Block.CODE_SIZE - next - EXIT.length;
    }

    /**
     * Places code, behind which the run ends.
     *
     * @return its address
     */
    long place(byte[] code) {
        if (code.length > room()) {
            throw new IllegalStateException("the area for code is full");
        }
        long address = next();
        bytes.put(next, code);
        bytes.put(next + code.length, EXIT);
        next = Math.min(Block.CODE_SIZE, next + code.length + EXIT.length + ALIGNMENT - 1 & -ALIGNMENT);
        // Code written at another linear address is seen after a serializing instruction (SDM vol. 3, section 9.1.3).
        ProbeNatives.identify(0, 0);
        return address;
    }
}
