package dev.clobber.processor.isa;

import java.util.List;
import java.util.Optional;

/** Says why an instruction does not take its prefix. */
final class PrefixHints {
    private PrefixHints() {}

    static String headline(List<Form> known, Instruction instruction) {
        String name = "`" + instruction.mnemonic() + "`";
        if (instruction.prefixes().size() > 1) {
            return "`" + instruction.prefixes().get(0) + "` and `"
                    + instruction.prefixes().get(1) + "` stand before one " + name;
        }
        Prefix prefix = instruction.prefixes().get(0);
        return prefix == Prefix.LOCK && any(known, Attribute.LOCK)
                ? "`lock` goes with " + name + " only where its destination is memory"
                : "`" + prefix + "` does not go with " + name;
    }

    static String facts(Instruction instruction) {
        if (instruction.prefixes().size() > 1) {
            return "an instruction takes one of these prefixes";
        }
        return switch (instruction.prefixes().get(0)) {
            case LOCK ->
                "lock goes with adc, add, and, btc, btr, bts, cmpxchg, cmpxchg8b, cmpxchg16b, dec, inc, neg, not, or, sbb, sub,"
                        + " xadd, xchg, and xor, into memory (SDM vol. 2, LOCK)";
            case REP, REPE, REPNE ->
                "rep repeats ins, lods, movs, outs, and stos; repe and repne repeat cmps and scas (SDM vol. 2, REP)";
            case NOTRACK ->
                "notrack goes with jumps and calls through a register or memory (SDM vol. 1, section 17.3.1)";
        };
    }

    /** {@code repe} for {@code rep} before what compares, and the other way round. */
    static Optional<Prefix> instead(List<Form> known, Instruction instruction) {
        if (instruction.prefixes().size() != 1) {
            return Optional.empty();
        }
        Prefix prefix = instruction.prefixes().get(0);
        if (prefix == Prefix.REP && any(known, Attribute.REPE)) {
            return Optional.of(Prefix.REPE);
        }
        boolean repeats = prefix == Prefix.REPE || prefix == Prefix.REPNE;
        return repeats && any(known, Attribute.REP) ? Optional.of(Prefix.REP) : Optional.empty();
    }

    private static boolean any(List<Form> forms, Attribute attribute) {
        return forms.stream().anyMatch(form -> form.has(attribute));
    }
}
