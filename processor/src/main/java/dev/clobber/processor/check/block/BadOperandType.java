package dev.clobber.processor.check.block;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.check.TypeHelps;
import dev.clobber.processor.check.TypeNames;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import java.util.Map;

/** {@code bad-type}: a parameter of a type that no register can hold. */
public final class BadOperandType implements BlockCheck {
    private static final Map<String, String> HELP = TypeHelps.with(Map.ofEntries(
            Map.entry("Float", "declare it `float`"),
            Map.entry("Double", "declare it `double`"),
            Map.entry("String", "declare it `byte[]`, and pass %s.getBytes(StandardCharsets.UTF_8)"),
            Map.entry("CharSequence", "declare it `byte[]`, and pass %s.toString().getBytes(StandardCharsets.UTF_8)")));

    @Override
    public void check(ResolvedBlock block, Findings findings) {
        for (BlockOperand input : block.inputs()) {
            boolean isRefused = input.type().isPresent()
                    && TypeNames.isSegmentOfNative(input.type().get(), block.declared());
            if (isRefused || !OperandNames.hasSoundType(input)) {
                findings.add(finding(input));
            }
        }
    }

    private static Finding finding(BlockOperand input) {
        String help = HELP.getOrDefault(
                TypeNames.of(OperandNames.type(input)), "declare it `long` for a value, `byte[]` for memory");
        return Finding.of(
                        RuleId.BAD_TYPE,
                        input.parameter().orElseThrow().site(),
                        "parameter " + code(input.name()) + " is " + TypeNames.a(OperandNames.type(input))
                                + ", which no register holds")
                .note(
                        "machine code takes primitive values, and addresses: of arrays of primitives and direct ByteBuffers")
                .help(String.format(help, input.name()));
    }
}
