package dev.clobber.processor.abi;

/**
 * Names of functions in a shared object.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/specs/jni/design.html#resolving-native-method-names">JNI,
 *     Resolving Native Method Names</a>
 */
public final class SymbolNames {
    private SymbolNames() {}

    /**
     * The name under which the JVM looks for a native method.
     *
     * @param binaryClassName the class, as in {@code dev.app.Outer$Inner}
     * @param method the method
     */
    public static String jni(String binaryClassName, String method) {
        return "Java_" + escape(binaryClassName.replace('.', '/')) + "_" + escape(method);
    }

    /**
     * The same for an overloaded method.
     *
     * @param descriptors the descriptors of its parameters, as in {@code I[B}
     */
    public static String jni(String binaryClassName, String method, String descriptors) {
        return jni(binaryClassName, method) + "__" + escape(descriptors);
    }

    /**
     * The name for callers by the C convention: package, type, and method joined with {@code _}.
     *
     * @param qualifiedName the type, nested names already joined, as in {@code dev.app.Outer_Inner}
     * @param method the method
     */
    public static String c(String qualifiedName, String method) {
        return qualifiedName.replace('.', '_') + "_" + method;
    }

    /** The same for an overloaded method. */
    public static String c(String qualifiedName, String method, String descriptors) {
        return c(qualifiedName, method) + "__" + escape(descriptors);
    }

    private static String escape(String name) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            if (isPlain(character)) {
                escaped.append(character);
                continue;
            }
            escaped.append(
                    switch (character) {
                        case '/' -> "_";
                        case '_' -> "_1";
                        case ';' -> "_2";
                        case '[' -> "_3";
                        default -> unicode(character);
                    });
        }
        return escaped.toString();
    }

    private static boolean isPlain(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9';
    }

    private static String unicode(char character) {
        String digits = Integer.toHexString(character);
        return "_0" + "0".repeat(4 - digits.length()) + digits;
    }
}
