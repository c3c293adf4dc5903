package dev.clobber.processor.elf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A static library: objects in one file, and an index of their symbols by which a linker finds what it needs (gABI, chapter 7,
 * Archive File, with GNU's long names). The bytes are those of {@code ar rcsD}: neither times nor owners are in them.
 *
 * @param members in their order
 */
public record Archive(List<Member> members) {
    private static final String MAGIC = "!<arch>\n";

    /** A name in a header ends with a slash and has 16 bytes with it; longer ones are elsewhere. */
    private static final int LONGEST_NAME = 15;

    private static final int HEADER_SIZE = 60;

    /** How many bytes a name, a date, an owner, a group, a mode and a size have there. */
    private static final int[] FIELDS = {16, 12, 6, 6, 8, 10};

    private static final String INDEX = "/";
    private static final String LONG_NAMES = "//";
    private static final String MODE = "644";

    /**
     * An object in an archive.
     *
     * @param name of its file, without a directory
     * @param bytes its contents
     * @param symbols the global ones that it defines, in the order of its symbol table
     */
    public record Member(String name, byte[] bytes, List<String> symbols) {
        /** Copies what could change. */
        public Member {
            StringTable.requireName(name, "an archive member's name");
            if (name.indexOf('/') >= 0 || name.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("an archive member's name cannot be " + name);
            }
            bytes = bytes.clone();
            symbols = List.copyOf(symbols);
            for (String symbol : symbols) {
                StringTable.requireName(symbol, "a symbol's name");
            }
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if two members have the same
     */
    public Archive {
        members = List.copyOf(members);
        Set<String> names = new HashSet<>();
        for (Member member : members) {
            if (!names.add(member.name())) {
                throw new IllegalArgumentException("two archive members are called " + member.name());
            }
        }
    }

    /** The file's contents. */
    public byte[] toBytes() {
        LittleEndianWriter longNames = new LittleEndianWriter();
        List<String> names = new ArrayList<>();
        for (Member member : members) {
            names.add(nameField(member.name(), longNames));
        }
        byte[] tail = longNames.size() == 0 ? new byte[0] : member(LONG_NAMES, "", longNames.align(2, '\n'));
        LittleEndianWriter out = new LittleEndianWriter().bytes(ascii(MAGIC));
        out.bytes(index(out.size() + tail.length)).bytes(tail);
        for (int i = 0; i < members.size(); i++) {
            out.bytes(member(names.get(i), MODE, new LittleEndianWriter().bytes(members.get(i).bytes)));
        }
        return out.toByteArray();
    }

    /** What stands in a header for a name: the name, or where it is among the long ones. */
    private static String nameField(String name, LittleEndianWriter longNames) {
        byte[] bytes = StringTable.encode(name);
        if (bytes.length <= LONGEST_NAME) {
            return name + "/";
        }
        int offset = longNames.size();
        longNames.bytes(bytes).u8('/').u8('\n');
        return "/" + offset;
    }

    /**
     * The member that says which symbol is in which member.
     *
     * @param before the size of all that comes before the first object, but for the index itself
     */
    private byte[] index(int before) {
        LittleEndianWriter names = new LittleEndianWriter();
        int count = 0;
        for (Member member : members) {
            for (String symbol : member.symbols()) {
                names.bytes(StringTable.encode(symbol)).u8(0);
                count++;
            }
        }
        int size = Math.toIntExact(Alignment.up(4L + 4L * count + names.size(), 2));
        int offset = Math.addExact(before, HEADER_SIZE + size);
        // The one part of the format that is big-endian, on every machine.
        LittleEndianWriter out = new LittleEndianWriter().u32(Integer.reverseBytes(count));
        for (Member member : members) {
            for (int i = 0; i < member.symbols().size(); i++) {
                out.u32(Integer.reverseBytes(offset));
            }
            offset = Math.toIntExact(Alignment.up((long) offset + HEADER_SIZE + member.bytes.length, 2));
        }
        return member(INDEX, "0", out.bytes(names.toByteArray()).align(2));
    }

    /** A header and the contents, filled up to an even size, which the header does not count. */
    private static byte[] member(String name, String mode, LittleEndianWriter contents) {
        // Nothing but a size stands beside the long names.
        String number = mode.isEmpty() ? "" : "0";
        String[] values = {name, number, number, number, mode, Integer.toString(contents.size())};
        LittleEndianWriter out = new LittleEndianWriter();
        int end = 0;
        for (int i = 0; i < FIELDS.length; i++) {
            end += FIELDS[i];
            out.bytes(StringTable.encode(values[i])).fillTo(end, ' ');
        }
        out.u8('`').u8('\n').bytes(contents.toByteArray());
        return out.align(2, '\n').toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
