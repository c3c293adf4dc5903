package dev.clobber.processor.abi;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The sizes of the kernel's C types on one architecture, from {@code linux.types}. */
final class KernelTypes {
    private static final int NAME = 0;
    private static final int FIELDS = 3;
    private static final Pattern SIZE = Pattern.compile("-|[1-9][0-9]{0,3}");

    private final Map<String, Integer> sizes = new TreeMap<>();
    private final int pointerSize;

    private KernelTypes(int pointerSize) {
        this.pointerSize = pointerSize;
    }

    static KernelTypes x86_64(String text, SystemCallErrors errors) {
        return read(text, 1, 8, errors);
    }

    static KernelTypes i386(String text, SystemCallErrors errors) {
        return read(text, 2, 4, errors);
    }

    private static KernelTypes read(String text, int column, int pointerSize, SystemCallErrors errors) {
        KernelTypes types = new KernelTypes(pointerSize);
        for (SystemCallLine line : SystemCallLine.of(SystemCallResources.TYPES, text)) {
            if (line.fields().size() != FIELDS) {
                errors.add(
                        line,
                        "expected " + FIELDS + " fields, found " + line.fields().size());
            } else if (!SIZE.matcher(line.field(column)).matches()) {
                errors.add(line, "`" + line.field(column) + "` is no size in bytes, nor `-`");
            } else {
                types.put(line, line.field(column), errors);
            }
        }
        return types;
    }

    private void put(SystemCallLine line, String size, SystemCallErrors errors) {
        Integer bytes = size.equals("-") ? 0 : Integer.valueOf(size);
        if (sizes.put(line.field(NAME), bytes) != null) {
            errors.add(line, "`" + line.field(NAME) + "` is there already");
        }
    }

    /** Whether the type, without its {@code const}, is in the table or is a pointer to one that is. */
    boolean knows(String type) {
        String plain = plain(type);
        return isPointer(plain) ? knows(pointee(plain)) : sizes.containsKey(plain);
    }

    /** The size in bytes of a value of the type; empty if it has none that is fixed. */
    OptionalInt size(String type) {
        String plain = plain(type);
        if (isPointer(plain)) {
            return OptionalInt.of(pointerSize);
        }
        int bytes = sizes.getOrDefault(plain, 0);
        return bytes == 0 ? OptionalInt.empty() : OptionalInt.of(bytes);
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
        return sizes.keySet().stream().filter(name -> size(name).isPresent()).toList();
    }
}
