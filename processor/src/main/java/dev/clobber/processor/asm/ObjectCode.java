package dev.clobber.processor.asm;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Machine code, ready to be placed at any address.
 *
 * @param bytes the code; fields of {@code fixups} are 0
 * @param functions in the order of the code
 * @param labels offsets of all labels and functions
 * @param lines what the listing is made of
 * @param fixups the places that need the address of a symbol from elsewhere
 */
public record ObjectCode(
        byte[] bytes, List<Function> functions, SortedMap<String, Integer> labels, Listing lines, List<Fixup> fixups) {

    /**
     * A function symbol.
     *
     * @param name of the symbol
     * @param global whether other objects see it
     * @param offset of its first byte in the code
     * @param size in bytes
     * @param frameChanges in the order of the code, with offsets from the start of the function
     */
    public record Function(String name, boolean global, int offset, int size, List<FrameChange> frameChanges) {
        /** Copies the list. */
        public Function {
            frameChanges = List.copyOf(frameChanges);
        }
    }

    /**
     * A line of the listing.
     *
     * @param offset of the first byte in the code
     * @param hex the bytes in lower-case hexadecimal, without spaces; a fixup's field is 0
     * @param text Intel syntax; the targets of branches and calls and the symbols in addresses by name
     * @param line of the text that it comes from, the first is 1; 0 where it comes from none
     */
    public record ListedInstruction(int offset, String hex, String text, int line) {}

    /**
     * A field of 32 bits relative to the place where it stands, for a symbol that is no label here: the symbol's address plus
     * the addend minus the field's address (R_X86_64_PC32 of the System V ABI, AMD64 supplement, section 4.4.1).
     *
     * @param offset of the field in the code
     * @param symbol the name
     * @param addend in bytes
     */
    public record Fixup(int offset, String symbol, long addend) {}

    /** Copies what could change. */
    public ObjectCode {
        bytes = bytes.clone();
        functions = List.copyOf(functions);
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        fixups = List.copyOf(fixups);
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The code as text.
     *
     * @return every instruction in order, padding included
     */
    public List<ListedInstruction> listing() {
        return lines.lines(bytes, 0, bytes.length);
    }

    /**
     * A function as text.
     *
     * @param function one of these
     * @return every instruction of it in order, padding included
     */
    public List<ListedInstruction> listing(Function function) {
        return lines.lines(bytes, function.offset(), function.offset() + function.size());
    }

    /**
     * The same code after a linker has filled in its fixups.
     *
     * @param linked as many bytes as there were
     * @return code that names no symbols but its own
     */
    public ObjectCode linked(byte[] linked) {
        return new ObjectCode(linked, functions, labels, lines, List.of());
    }
}
