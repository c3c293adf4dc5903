package dev.clobber.processor.check;

import java.util.HashMap;
import java.util.Map;

/** What to declare instead of a type that machine code does not take, by the type's simple name. */
public final class TypeHelps {
    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("Boolean", "declare it `boolean`"),
            Map.entry("Byte", "declare it `byte`"),
            Map.entry("Short", "declare it `short`"),
            Map.entry("Character", "declare it `char`"),
            Map.entry("Integer", "declare it `int`"),
            Map.entry("Long", "declare it `long`"),
            Map.entry("MemorySegment", "declare it `long`, and pass %s.address()"),
            Map.entry("Buffer", "declare it `ByteBuffer`"),
            Map.entry("MappedByteBuffer", "declare it `ByteBuffer`"));

    private TypeHelps() {}

    /**
     * Those for system calls and blocks alike, and some more.
     *
     * @param particular what only one of the two has to say; {@code %s} is the name of the parameter
     */
    public static Map<String, String> with(Map<String, String> particular) {
        Map<String, String> all = new HashMap<>(COMMON);
        all.putAll(particular);
        return Map.copyOf(all);
    }
}
