package dev.clobber.processor.elf;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A string table: names in UTF-8, each ended by a zero byte, found by the offset of their first byte (gABI, chapter 4, String
 * Table). Offset 0 is the empty name; a name added twice is stored once.
 */
final class StringTable {
    private final LittleEndianWriter bytes = new LittleEndianWriter().u8(0);
    private final Map<String, Integer> offsets = new HashMap<>(Map.of("", 0));

    /** Adds a name if it is new; returns its offset. */
    int add(String name) {
        Integer known = offsets.putIfAbsent(name, bytes.size());
        if (known != null) {
            return known;
        }
        int offset = bytes.size();
        bytes.bytes(encode(name)).u8(0);
        return offset;
    }

    /** Adds names; one that ends another is stored within it, as {@code .text} in {@code .rela.text}. */
    void addSharing(Collection<String> names) {
        List<String> backwards = new ArrayList<>();
        for (String name : new TreeSet<>(names)) {
            backwards.add(new StringBuilder(name).reverse().toString());
        }
        // What begins with a text comes after it, so backwards a name follows those that end it.
        backwards.sort(Comparator.reverseOrder());
        String last = "";
        for (String backward : backwards) {
            String name = new StringBuilder(backward).reverse().toString();
            if (last.endsWith(name)) {
                int before = encode(last).length - encode(name).length;
                offsets.putIfAbsent(name, add(last) + before);
            } else {
                add(name);
            }
            last = name;
        }
    }

    int size() {
        return bytes.size();
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    /** Checks that a name can stand in a string table: not empty, without NUL, with every surrogate paired. */
    static String requireName(String name, String what) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException(what + " must not be empty");
        }
        encode(name);
        return name;
    }

    /** The bytes of a name, without the zero that ends it. */
    static byte[] encode(String name) {
        if (name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "a name in a string table cannot contain NUL: " + name.replace("\0", "\\0"));
        }
        byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
        // What is no ASCII has become question marks.
        if (name.equals(new String(ascii, StandardCharsets.ISO_8859_1))) {
            return ascii;
        }
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(name));
            byte[] result = new byte[encoded.remaining()];
            encoded.get(result);
            return result;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "a name in a string table cannot contain half a surrogate pair: " + name, e);
        }
    }
}
