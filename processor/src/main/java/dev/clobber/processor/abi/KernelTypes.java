package dev.clobber.processor.abi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The sizes of the kernel's C types on one architecture, from {@code linux.types}. */
final class KernelTypes {
    private static final int NAME = 0;
    private static final int X86_64_SIZE = 1;
    private static final int I386_SIZE = 2;
    private static final int FIELDS = 3;

    private final List<SystemCallText> entries;
    private final Map<String, SystemCallText> byName = new HashMap<>();
    private final int sizeField;
    private final int pointerSize;

    private KernelTypes(String text, int sizeField, int pointerSize) {
        this.entries = SystemCallText.of(SystemCallResources.TYPES, text);
        this.sizeField = sizeField;
        this.pointerSize = pointerSize;
        for (SystemCallText entry : entries) {
            byName.put(entry.field(NAME), entry);
        }
    }

    static KernelTypes x86_64(String text) {
        return new KernelTypes(text, X86_64_SIZE, Long.BYTES);
    }

    static KernelTypes i386(String text) {
        return new KernelTypes(text, I386_SIZE, Integer.BYTES);
    }

    /** Tells what is wrong with any line. */
    void check(SystemCallErrors errors) {
        Set<String> names = new HashSet<>();
        for (SystemCallText entry : entries) {
            SystemCallLine line = entry.cut();
            if (line.fields().size() != FIELDS) {
                errors.add(
                        line,
                        "expected " + FIELDS + " fields, found " + line.fields().size());
            } else if (!isSize(line.field(sizeField))) {
                errors.add(line, "`" + line.field(sizeField) + "` is no size in bytes, nor `-`");
            } else if (!names.add(line.field(NAME))) {
                errors.add(line, "`" + line.field(NAME) + "` is there already");
            }
        }
    }

    private static boolean isSize(String size) {
        return size.matches("-|[1-9][0-9]{0,3}");
    }

    /** Whether the type, without its {@code const}, is in the table or is a pointer to one that is. */
    boolean knows(String type) {
        String plain = plain(type);
        return isPointer(plain) ? knows(pointee(plain)) : byName.containsKey(plain);
    }

    /** The size in bytes of a value of the type; empty if it has none that is fixed. */
    OptionalInt size(String type) {
        String plain = plain(type);
        if (isPointer(plain)) {
            return OptionalInt.of(pointerSize);
        }
        SystemCallText entry = byName.get(plain);
        String size = entry == null ? "-" : entry.field(sizeField);
        return size.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(size));
    }

    static boolean isPointer(String type) {
        return plain(type).endsWith("*");
    }

    /** The type that a pointer type points to. */
    static String pointee(String pointer) {
        String plain = plain(pointer);
        return plain(plain.substring(0, plain.length() - 1));
    }

    /** The type without the {@code const} that says that the value itself does not change. */
    private static String plain(String type) {
        String plain = type.strip();
        if (plain.endsWith("*const")) {
            return plain.substring(0, plain.length() - "const".length());
        }
        boolean constant = plain.startsWith("const ") && !plain.endsWith("*");
        return constant ? plain.substring("const ".length()) : plain;
    }

    /** The names of all types that have a size. */
    List<String> sized() {
        return byName.keySet().stream()
                .filter(name -> size(name).isPresent())
                .sorted()
                .toList();
    }
}
