package dev.clobber.processor.emit;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.lower.MethodBody;
import dev.clobber.processor.lower.TypeSymbols;
import java.util.List;

/** What the Javadoc of a binding's method says: the contract, and the machine code that keeps it. */
final class Documentation {
    private static final int COLUMN = 12;

    private Documentation() {}

    /**
     * The Javadoc of a method.
     *
     * @param symbols the names of the type's functions
     * @param body one of its methods
     * @param path how it is called
     * @param library the type's machine code
     */
    static String of(TypeSymbols symbols, MethodBody body, MethodPath path, NativeLibrary library) {
        String function = path == MethodPath.JNI ? symbols.jni(body.declared()) : symbols.c(body.declared());
        if (body instanceof MethodBody.Block block) {
            AssembledBlock assembled = block.block();
            return text(
                    "Inline assembly, called " + path.text() + ".",
                    BlockDocumentation.contract(assembled),
                    library.disassembly(function));
        }
        return text(
                SyscallDocumentation.title(((MethodBody.Call) body).method()),
                SyscallDocumentation.contract(((MethodBody.Call) body).method()),
                library.disassembly(function));
    }

    private static String text(String title, List<String> contract, String disassembly) {
        return title + "\n\n<pre>{@code\n" + String.join("\n", contract) + "\n\n" + disassembly + "}</pre>\n";
    }

    /** A word at the left edge of a table. */
    static String column(String text) {
        return text + " ".repeat(Math.max(1, COLUMN - text.length()));
    }
}
