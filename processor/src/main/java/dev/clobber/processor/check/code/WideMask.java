package dev.clobber.processor.check.code;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.check.TypeNames;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.model.NameList;
import dev.clobber.processor.model.Sited;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code missing-feature}: more than 16 bits in a mask register. The stub moves them there and back by kmovd or kmovq, which AVX512F does
 * not have (SDM vol. 2, KMOVW/KMOVB/KMOVQ/KMOVD).
 */
final class WideMask implements CodeCheck {
    private static final String NEEDED = "avx512bw";

    @Override
    public void check(AssembledBlock block, Findings findings) {
        List<String> declared = new ArrayList<>();
        Optional<NameList> requires = block.contract().declared().requires();
        requires.ifPresent(list -> list.names().stream().map(Sited::value).forEach(declared::add));
        boolean isToldOfInstructions = block.flow().steps().stream()
                .anyMatch(step -> step.effects().features().contains(NEEDED));
        if (isToldOfInstructions || Features.closure(declared).contains(NEEDED)) {
            return;
        }
        declared.add(NEEDED);
        block.contract().operands().stream()
                .filter(operand -> isWideMask(block, operand))
                .findFirst()
                .ifPresent(operand -> findings.add(finding(operand, requires.isPresent())
                        .help("write " + MissingFeature.annotation(Features.least(declared)))));
    }

    /** Whether an operand has more than 16 bits and is in a mask register. */
    static boolean isWideMask(AssembledBlock block, BlockOperand operand) {
        Optional<Register> register = block.register(operand);
        return register.isPresent()
                && register.get().bank() == RegisterBank.MASK
                && operand.type().orElseThrow().bits() > Short.SIZE;
    }

    private static Finding finding(BlockOperand operand, boolean isWritten) {
        String type = operand.isInput()
                ? TypeNames.a(operand.parameter().orElseThrow().declaredType())
                : TypeNames.a(operand.output().orElseThrow().declaredType());
        return Finding.of(
                        RuleId.MISSING_FEATURE,
                        operand.site(),
                        code(operand.name()) + " is " + type + " in a mask register: that takes " + NEEDED + ", which "
                                + (isWritten ? "@Requires does not list" : "no @Requires lists"))
                .note("avx512f alone moves 16 bits to a mask register and back");
    }
}
