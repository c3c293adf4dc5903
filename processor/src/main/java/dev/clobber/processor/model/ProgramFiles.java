package dev.clobber.processor.model;

import java.util.List;

/** How the files of a program or an object are called. */
public final class ProgramFiles {
    private ProgramFiles() {}

    /** All files that are written for a method. */
    public static List<String> of(ProgramMethod method) {
        String name = method.output().value();
        return switch (method.kind()) {
            case EXECUTABLE -> List.of(name, listing(name));
            case EXPORT -> List.of(object(name), header(name), archive(name), listing(object(name)));
            case EXTERN -> List.of();
        };
    }

    /** The listing of a file, beside it. */
    public static String listing(String file) {
        return file + ".lst";
    }

    /** The object file of a symbol. */
    public static String object(String symbol) {
        return symbol + ".o";
    }

    /** The C header of a symbol. */
    public static String header(String symbol) {
        return symbol + ".h";
    }

    /** The archive with the object file of a symbol. */
    public static String archive(String symbol) {
        return "lib" + symbol + ".a";
    }
}
