package dev.clobber.processor.abi;

import dev.clobber.processor.abi.KernelArgument.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the arguments column: declarations in C, set apart by semicolons, each with what the kernel does to the memory before
 * it and how much of that there is, in brackets, behind it.
 */
final class SystemCallArguments {
    private static final Pattern DECLARATION = Pattern.compile("(?:(?<access>addr|opaque|(?<outer>r|w|rw)"
            + "(?<inner>>(?:r|w|rw))?(?<later>\\+later)?) )?"
            + "(?<type>[a-z_][A-Za-z0-9_ ]*?(?: [*]+(?:const )?[*]?| ))(?<name>[a-z_][a-z0-9_]*)"
            + "(?: \\[(?<extent>[^\\]]*)\\])?");
    private static final Pattern COUNT =
            Pattern.compile("(?<count>[a-z_]\\w*|[1-9]\\d*)(?<bytes> bytes)?(?<filled> filled)?");

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
        List<Matcher> declarations = new ArrayList<>();
        for (String declaration : column.split(";", -1)) {
            Matcher matcher = DECLARATION.matcher(declaration.strip());
            if (matcher.matches()) {
                declarations.add(matcher);
            } else {
                errors.add(line, "`" + declaration.strip() + "` is no argument");
            }
        }
        if (declarations.size() > 6) {
            errors.add(line, "a system call has at most 6 arguments, this one " + declarations.size());
        }
        List<String> names = declarations.stream().map(d -> d.group("name")).toList();
        if (names.stream().distinct().count() < names.size()) {
            errors.add(line, "two arguments have one name");
        }
        return declarations.stream().map(d -> argument(d, names, declarations)).toList();
    }

    private KernelArgument argument(Matcher declaration, List<String> names, List<Matcher> all) {
        String name = declaration.group("name");
        String type = declaration.group("type").strip();
        String access = Optional.ofNullable(declaration.group("access")).orElse("");
        if (!types.knows(type)) {
            errors.add(line, "`" + type + "` of `" + name + "` is not in " + SystemCallResources.TYPES);
        }
        boolean pointer = KernelTypes.isPointer(type);
        boolean opaque = access.equals("opaque");
        if (pointer ? access.isEmpty() || opaque : !access.matches("|addr|opaque")) {
            errors.add(
                    line,
                    "`" + name + "`: a pointer starts with r, w, rw or addr, an integer with addr, opaque or nothing");
        }
        return new KernelArgument(
                name,
                type,
                8 * types.size(type).orElse(1),
                direction(declaration, opaque),
                pointer || access.equals("addr"),
                declaration.group("later") != null,
                declaration.group("inner") != null,
                opaque,
                opaque ? Extent.UNKNOWN : extent(declaration, names, all));
    }

    private static Direction direction(Matcher declaration, boolean opaque) {
        String outer = Optional.ofNullable(declaration.group("outer")).orElse(opaque ? "rw" : "");
        return switch (outer) {
            case "r" -> Direction.READ;
            case "w" -> Direction.WRITE;
            case "rw" -> Direction.READ_WRITE;
            default -> Direction.NONE;
        };
    }

    private Extent extent(Matcher declaration, List<String> names, List<Matcher> all) {
        String name = declaration.group("name");
        String extent = declaration.group("extent");
        boolean memory = declaration.group("outer") != null;
        if (memory != (extent != null)) {
            errors.add(
                    line,
                    "`" + name + "`: memory that is read or written, and nothing else, has an extent in brackets");
        }
        if (extent == null || !memory) {
            return Extent.NONE;
        }
        return switch (extent) {
            case "?" -> Extent.UNKNOWN;
            case "string" -> Extent.NUL_TERMINATED;
            default -> counted(name, extent, declaration.group("type"), names, all);
        };
    }

    private Extent counted(String name, String extent, String pointer, List<String> names, List<Matcher> all) {
        Matcher count = COUNT.matcher(extent);
        if (!count.matches()) {
            errors.add(line, "`" + name + "`: `" + extent + "` is no extent");
            return Extent.UNKNOWN;
        }
        OptionalInt unit = count.group("bytes") != null ? OptionalInt.of(1) : types.size(KernelTypes.pointee(pointer));
        if (unit.isEmpty()) {
            errors.add(
                    line,
                    "`" + name + "`: `" + KernelTypes.pointee(pointer) + "` has no size: write [" + extent
                            + " bytes] or [?]");
            return Extent.UNKNOWN;
        }
        boolean filled = count.group("filled") != null;
        if (Character.isDigit(extent.charAt(0))) {
            return new Extent.Fixed(Integer.parseInt(count.group("count")) * unit.getAsInt());
        }
        int counter = names.indexOf(count.group("count"));
        if (counter < 0 || isMemory(all.get(counter))) {
            errors.add(line, "`" + name + "`: no integer argument is called `" + count.group("count") + "`");
            return Extent.UNKNOWN;
        }
        return new Extent.Counted(counter, unit.getAsInt(), filled);
    }

    private static boolean isMemory(Matcher declaration) {
        return declaration.group("access") != null || KernelTypes.isPointer(declaration.group("type"));
    }
}
