package dev.clobber.processor.image;

import java.util.ArrayList;
import java.util.List;

/** A header by which C and C++ code calls exported functions. */
public final class CHeader {
    private static final String OPEN = "#ifdef __cplusplus\nextern \"C\" {\n#endif\n";
    private static final String CLOSE = "#ifdef __cplusplus\n}\n#endif\n";
    private static final String WITH_BOOL = "#ifndef __cplusplus\n#include <stdbool.h>\n#endif\n";

    private CHeader() {}

    /**
     * The text.
     *
     * @param name of the header, without {@code .h}
     * @param functions in the order in which they are declared
     */
    public static String of(String name, List<CFunction> functions) {
        String guard = CNames.guard(name);
        StringBuilder text = new StringBuilder();
        text.append("/* ").append(comment(name + ".h: made by Clobber.")).append(" */\n");
        text.append("#ifndef ").append(guard).append("\n#define ").append(guard).append("\n\n");
        text.append("#include <stdint.h>\n").append(hasBoolean(functions) ? WITH_BOOL : "");
        text.append('\n').append(OPEN).append('\n');
        for (CFunction function : functions) {
            if (!function.javadocLine().isBlank()) {
                text.append("/* ").append(comment(function.javadocLine())).append(" */\n");
            }
            text.append(declaration(function)).append(";\n\n");
        }
        return text.append(CLOSE).append("\n#endif\n").toString();
    }

    private static boolean hasBoolean(List<CFunction> functions) {
        for (CFunction function : functions) {
            if (function.result() == CType.BOOLEAN) {
                return true;
            }
            for (CParameter parameter : function.parameters()) {
                if (parameter.type() == CType.BOOLEAN) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String declaration(CFunction function) {
        CNames names = new CNames();
        List<String> parameters = new ArrayList<>();
        for (CParameter parameter : function.parameters()) {
            String name = names.parameter(parameter.name());
            if (parameter.isArray()) {
                parameters.add(parameter.type().spelling() + " *" + name);
                parameters.add(CType.INT.spelling() + " " + names.parameter(name + "_length"));
            } else {
                parameters.add(parameter.type().spelling() + " " + name);
            }
        }
        String list = parameters.isEmpty() ? CType.VOID.spelling() : String.join(", ", parameters);
        return function.result().spelling() + " " + function.name() + "(" + list + ")";
    }

    /** One line that neither ends the comment nor seems to begin another, and that reads as it stands. */
    private static String comment(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "")
                .replace("*/", "* /")
                .replace("/*", "/ *");
    }
}
