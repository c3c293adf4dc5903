package dev.clobber.processor.abi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the arguments column: declarations in C, set apart by semicolons, each with what the kernel does to the memory before
 * it and how much of that there is, in brackets, behind it.
 */
final class SystemCallArguments {
    /** The x86-64 and i386 conventions have six registers for arguments. */
    private static final int MOST = 6;

    private final SystemCallLine line;
    private final KernelTypes types;
    private final SystemCallErrors errors;

    SystemCallArguments(SystemCallLine line, KernelTypes types, SystemCallErrors errors) {
        this.line = line;
        this.types = types;
        this.errors = errors;
    }

    /** Reads the column; what cannot be read is told and left out. */
    List<KernelArgument> read(String column) {
        if (column.equals("none") || column.equals("?")) {
            return List.of();
        }
        List<SystemCallDeclaration> all = new ArrayList<>();
        for (String text : column.split(";", -1)) {
            Optional<SystemCallDeclaration> declaration = SystemCallDeclaration.of(text.strip());
            declaration.ifPresentOrElse(all::add, () -> errors.add(line, "`" + text.strip() + "` is no argument"));
        }
        if (all.size() > MOST) {
            errors.add(line, "a system call has at most " + MOST + " arguments, this one " + all.size());
        }
        List<String> names = all.stream().map(SystemCallDeclaration::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            errors.add(line, "two arguments have one name");
        }
        return all.stream()
                .map(declaration -> argument(declaration, names, all))
                .toList();
    }

    private KernelArgument argument(
            SystemCallDeclaration declaration, List<String> names, List<SystemCallDeclaration> all) {
        check(declaration);
        return new KernelArgument(
                declaration.name(),
                declaration.type(),
                8 * types.size(declaration.type()).orElse(1),
                declaration.direction(),
                declaration.pointer() || declaration.address(),
                declaration.later(),
                declaration.indirect(),
                declaration.opaque(),
                declaration.opaque() ? Extent.UNKNOWN : extent(declaration, names, all));
    }

    private void check(SystemCallDeclaration declaration) {
        String name = declaration.name();
        if (!types.knows(declaration.type())) {
            errors.add(line, "`" + declaration.type() + "` of `" + name + "` is not in " + SystemCallResources.TYPES);
        }
        boolean fits = declaration.pointer() ? declaration.memory() || declaration.address() : !declaration.memory();
        if (!fits) {
            errors.add(
                    line,
                    "`" + name + "`: a pointer starts with r, w, rw or addr, an integer with addr, opaque or nothing");
        }
        if (declaration.memory() != declaration.extent().isPresent()) {
            errors.add(
                    line,
                    "`" + name + "`: memory that is read or written, and nothing else, has an extent in brackets");
        }
    }

    private Extent extent(SystemCallDeclaration declaration, List<String> names, List<SystemCallDeclaration> all) {
        if (!declaration.memory() || declaration.extent().isEmpty()) {
            return Extent.NONE;
        }
        String extent = declaration.extent().get();
        return switch (extent) {
            case "?" -> Extent.UNKNOWN;
            case "string" -> Extent.NUL_TERMINATED;
            default -> counted(declaration, extent, names, all);
        };
    }

    /** {@code [2]}, {@code [count]}, {@code [16 bytes]}, {@code [size bytes filled]}. */
    private Extent counted(
            SystemCallDeclaration declaration, String extent, List<String> names, List<SystemCallDeclaration> all) {
        boolean filled = extent.endsWith(" filled");
        String rest = filled ? extent.substring(0, extent.length() - " filled".length()) : extent;
        boolean bytes = rest.endsWith(" bytes");
        String count = bytes ? rest.substring(0, rest.length() - " bytes".length()) : rest;
        String pointee = KernelTypes.pointee(declaration.type());
        OptionalInt unit = bytes ? OptionalInt.of(1) : types.size(pointee);
        int counter = names.indexOf(count);
        if (unit.isEmpty()) {
            errors.add(
                    line,
                    "`" + declaration.name() + "`: `" + pointee + "` has no size: write [" + count + " bytes] or [?]");
        } else if (!filled && isNumber(count)) {
            return new Extent.Fixed(Integer.parseInt(count) * unit.getAsInt());
        } else if (counter < 0 || !isInteger(all.get(counter))) {
            errors.add(line, "`" + declaration.name() + "`: `" + extent + "` is no extent, nor an integer argument");
        } else {
            return new Extent.Counted(counter, unit.getAsInt(), filled);
        }
        return Extent.UNKNOWN;
    }

    private static boolean isNumber(String count) {
        return count.length() < 5
                && !count.isEmpty()
                && !count.startsWith("0")
                && count.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isInteger(SystemCallDeclaration declaration) {
        return declaration.access().isEmpty() && !declaration.pointer();
    }
}
