package dev.clobber.processor.abi;

import dev.clobber.processor.abi.KernelArgument.Direction;
import java.util.Optional;

/**
 * One declaration of the arguments column, cut into its parts: {@code r>w const struct iovec *vec [vlen]}.
 *
 * @param access {@code addr}, {@code opaque}, what the kernel does to the memory, or nothing
 * @param type the C type
 * @param name the name
 * @param extent what stands in the brackets, if there are any
 */
record SystemCallDeclaration(String access, String type, String name, Optional<String> extent) {

    /** Cuts a declaration; empty if it has no type or no name. */
    static Optional<SystemCallDeclaration> of(String declaration) {
        int bracket = declaration.endsWith("]") ? declaration.lastIndexOf(" [") : -1;
        String rest = bracket < 0 ? declaration : declaration.substring(0, bracket);
        Optional<String> extent = bracket < 0
                ? Optional.empty()
                : Optional.of(declaration.substring(bracket + 2, declaration.length() - 1));
        int space = rest.indexOf(' ');
        String access = space > 0 && isAccess(rest.substring(0, space)) ? rest.substring(0, space) : "";
        int start = rest.length();
        while (start > 0 && isNamePart(rest.charAt(start - 1))) {
            start--;
        }
        String name = rest.substring(start);
        if (name.isEmpty() || start <= access.length()) {
            return Optional.empty();
        }
        String type = rest.substring(access.length(), start).strip();
        return type.isEmpty() ? Optional.empty() : Optional.of(new SystemCallDeclaration(access, type, name, extent));
    }

    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
    }

    private static boolean isAccess(String word) {
        String memory = word.endsWith("+later") ? word.substring(0, word.length() - "+later".length()) : word;
        return switch (memory) {
            case "r", "w", "rw", "r>r", "r>w", "r>rw", "rw>r", "rw>w", "rw>rw" -> true;
            default -> word.equals("addr") || word.equals("opaque");
        };
    }

    boolean opaque() {
        return access.equals("opaque");
    }

    /** Whether only the address counts. */
    boolean address() {
        return access.equals("addr");
    }

    /** Whether the kernel reads or writes memory by this argument. */
    boolean memory() {
        return !access.isEmpty() && !opaque() && !address();
    }

    boolean pointer() {
        return KernelTypes.isPointer(type);
    }

    boolean indirect() {
        return access.contains(">");
    }

    boolean later() {
        return access.endsWith("+later");
    }

    Direction direction() {
        if (opaque()) {
            return Direction.READ_WRITE;
        } else if (!memory()) {
            return Direction.NONE;
        } else if (access.startsWith("rw")) {
            return Direction.READ_WRITE;
        }
        return access.startsWith("r") ? Direction.READ : Direction.WRITE;
    }
}
