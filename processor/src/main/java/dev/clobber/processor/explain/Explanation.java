package dev.clobber.processor.explain;

import dev.clobber.processor.asm.Assembler;
import dev.clobber.processor.asm.AssemblyException;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.asm.ObjectCode;
import java.util.HexFormat;
import java.util.List;

/** One line of text as one JSON object: bytes and effects, or what is wrong with it. */
final class Explanation {
    private Explanation() {}

    static String of(String text) {
        try {
            return explain(text);
        } catch (AssemblyException e) {
            AssemblyException.Problem first = e.problems().get(0);
            return error(text, "column " + first.column() + ": " + first.message());
        } catch (IllegalArgumentException e) {
            return error(text, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError bug) {
            return error(text, "this is a bug in Clobber, please report it: " + bug);
        }
    }

    private static String explain(String text) {
        if (text.length() > InputLines.LONGEST) {
            return error(text, "a line has at most " + InputLines.LONGEST + " bytes");
        }
        Code code = Code.builder().text(text).build();
        if (code.hasData()) {
            return error(
                    text,
                    "what `.byte` and its like write is data, and what that does when it runs cannot be told: write the instruction");
        }
        List<Code.Step> steps = code.steps();
        for (Code.Step step : steps) {
            if (step.effects().privileged()) {
                return error(text, "`" + step.instruction().mnemonic() + "` is privileged: only the kernel can run it");
            }
        }
        ObjectCode assembled = Assembler.assemble(code);
        if (!assembled.fixups().isEmpty()) {
            return error(text, "unknown symbol `" + assembled.fixups().get(0).symbol() + "`");
        }
        JsonLine line = new JsonLine().string("text", text);
        line.string("bytes", HexFormat.of().formatHex(assembled.bytes()));
        new Summary(steps).write(line);
        return line.toString();
    }

    private static String error(String text, String message) {
        return new JsonLine().string("text", text).string("error", message).toString();
    }
}
