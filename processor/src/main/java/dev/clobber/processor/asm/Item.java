package dev.clobber.processor.asm;

import dev.clobber.processor.isa.Encoded;
import dev.clobber.processor.isa.Instruction;
import java.util.List;

/** What code is made of, in order. */
sealed interface Item {
    /** A function begins. */
    record FunctionStart(String name, boolean global) implements Item {}

    /** The function that began last ends. */
    record FunctionEnd() implements Item {}

    /** A name for the place of what follows. */
    record Label(String name) implements Item {}

    /** An instruction with every way to encode it, the shortest first, and the line of text that it comes from, or 0. */
    record Operation(Instruction instruction, List<Encoded> encodings, int line) implements Item {}

    /** Bytes of which nothing is known, and their line. */
    record Data(byte[] bytes, int line) implements Item {
        /** Copies the bytes. */
        public Data {
            bytes = bytes.clone();
        }
    }

    /** Call-frame information; its code offset is that of what follows. */
    record Frame(FrameChange change) implements Item {}

    /** What follows starts at a multiple of a power of two. */
    record Align(int bytes) implements Item {}

    /** What follows starts at an offset, which nothing before it may pass; zeroes between. */
    record Origin(int offset) implements Item {}
}
