package dev.clobber.processor.check.code;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.block.AssembledBlock.TemplateLine;
import dev.clobber.processor.check.Advice;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import java.util.List;

/** {@code opaque-bytes}: machine code written as data, of which nothing is known. */
final class OpaqueBytes implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        List<Integer> lines = block.code().opaqueBytes().stream()
                .map(Code.OpaqueBytes::line)
                .distinct()
                .toList();
        for (int number : lines) {
            TemplateLine line = block.lines().get(number - 1);
            String data =
                    Statements.directives(line.text()).stream().findFirst().orElse(line.text());
            findings.add(Finding.of(
                            RuleId.OPAQUE_BYTES,
                            line.site(),
                            "what " + Words.code(data) + " does is not known, so it is not checked")
                    .note("line " + number + " of @Asm; nor is then whether results and registers are set")
                    .help(Advice.orSilence("write the instructions by their names", RuleId.OPAQUE_BYTES)));
        }
    }
}
