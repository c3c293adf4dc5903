package dev.clobber.processor.check.block;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.check.Advice;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.contract.RegisterClass;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Suggest;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.isa.Registers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code unknown-register} and {@code unknown-class}: a word in {@code @In} or {@code @Out} that says nowhere. */
public final class UnknownPlace implements BlockCheck {
    private static final String MEMORY =
            "memory is no operand: pass its address in a general register, and write `[{%s}]` in the template";

    /** What other languages call classes, and what is one here; empty where nothing is. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("r", "reg"),
            Map.entry("q", "reg_abcd"),
            Map.entry("x", "xmm"),
            Map.entry("v", "xmm"),
            Map.entry("general", "reg"),
            Map.entry("gpr", "reg"),
            Map.entry("k", "kreg"),
            Map.entry("mask", "kreg"),
            Map.entry("kreg0", "kreg"),
            Map.entry("mem", ""),
            Map.entry("memory", ""),
            Map.entry("m", ""),
            Map.entry("mm", ""),
            Map.entry("mmx", ""),
            Map.entry("mmx_reg", ""),
            Map.entry("st", ""),
            Map.entry("x87", ""),
            Map.entry("x87_reg", ""),
            Map.entry("tmm", ""),
            Map.entry("tmm_reg", ""));

    private static final List<String> FLAGS = List.of("flags", "cc", "cf", "zf", "sf", "of", "pf", "af", "df", "if");

    @Override
    public void check(ResolvedBlock block, Findings findings) {
        for (BlockOperand operand : block.operands()) {
            if (operand.constraint() instanceof Constraint.Unknown unknown) {
                findings.add(finding(operand, unknown.word()));
            }
        }
    }

    private static Finding finding(BlockOperand operand, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (FLAGS.contains(lower)) {
            return flag(operand, word);
        }
        if (word.startsWith("{")) {
            return Finding.of(
                            RuleId.UNKNOWN_REGISTER,
                            operand.site(),
                            code(word) + " is no register: an operand in braces says where a result is")
                    .help("write " + Advice.quoted(OperandNames.usualClass(operand)));
        }
        if (isClass(lower)) {
            return unknownClass(operand, word, lower);
        }
        return Finding.of(RuleId.UNKNOWN_REGISTER, operand.site(), "unknown register " + code(word))
                .help(Suggest.didYouMean(word, Registers.names()).orElse("name a register or a class: " + classes()));
    }

    private static Finding flag(BlockOperand operand, String word) {
        return Finding.of(
                        RuleId.UNKNOWN_REGISTER,
                        operand.site(),
                        code(word) + " cannot hold " + OperandNames.of(operand) + ": it is no register")
                .note("of the flags cf, zf, sf, of, and pf can be a `boolean` result, one at a time")
                .help("write " + Advice.quoted(operand.isInput() ? OperandNames.usualClass(operand) : "cf"));
    }

    private static boolean isClass(String word) {
        boolean isLikeOne = RegisterClass.names().stream().anyMatch(name -> word.matches(name + "[a-z_]+.*"))
                || !Suggest.near(word, RegisterClass.names()).isEmpty()
                        && Suggest.near(word, Registers.names()).isEmpty();
        return isLikeOne || ELSEWHERE.containsKey(word) || word.contains("reg");
    }

    private static Finding unknownClass(BlockOperand operand, String word, String lower) {
        Finding finding = Finding.of(RuleId.UNKNOWN_CLASS, operand.site(), "unknown class of registers " + code(word));
        String meant = ELSEWHERE.getOrDefault(lower, "none");
        if (meant.isEmpty()) {
            boolean isMemory = lower.startsWith("mem") || lower.equals("m");
            return finding.note(
                            isMemory
                                    ? String.format(MEMORY, operand.name())
                                    : "x87, MMX, and tile registers are empty between methods, so they hold no operands")
                    .help("write " + Advice.quoted(OperandNames.usualClass(operand)));
        }
        Optional<String> near = RegisterClass.find(meant)
                .or(() -> RegisterClass.find(lower.replaceFirst("_.*", "")))
                .map(RegisterClass::text);
        return near.isPresent()
                ? finding.help("did you mean " + code(near.get()) + "?")
                : finding.help(Suggest.didYouMean(word, RegisterClass.names())
                        .orElse("name a register or a class: " + classes()));
    }

    private static String classes() {
        return Words.or(RegisterClass.names().stream().map(Advice::quoted).toList());
    }
}
