package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.model.ClobberList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code useless-clobber}: a method's {@code @Clobbers} lists what a system call never changes. */
final class UselessClobber implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        method.declared().clobbers().ifPresent(list -> check(method, list, findings));
    }

    private static void check(ResolvedMethod method, ClobberList list, Findings findings) {
        List<Register> written = Stream.concat(Stream.of(Registers.RAX), method.convention().destroyed().stream())
                .toList();
        List<ClobberName> seen = new ArrayList<>();
        for (ClobberName name : ClobberName.of(method, list)) {
            boolean again = seen.stream().anyMatch(name::overlaps);
            if (!again && isUseless(name, written)) {
                findings.add(finding(method, name, written));
            }
            seen.add(name);
        }
    }

    private static boolean isUseless(ClobberName name, List<Register> written) {
        return switch (name.kind()) {
            case FLAGS -> true;
            case REGISTER, OPERAND ->
                name.register()
                        .filter(register -> !RegisterFault.isReserved(register))
                        .filter(register -> written.stream().noneMatch(register::aliases))
                        .isPresent();
            case MEMORY, UNKNOWN, UNKNOWN_OPERAND -> false;
        };
    }

    private static Finding finding(ResolvedMethod method, ClobberName name, List<Register> written) {
        String word = name.written().value();
        String thing = switch (name.kind()) {
            case FLAGS -> "the flags";
            case OPERAND -> "the register of " + code(ClobberName.operand(word));
            default -> word;
        };
        return Finding.of(
                        RuleId.USELESS_CLOBBER,
                        name.written().site(),
                        code(method.declared().name()) + " never writes " + thing + ", but @Clobbers lists "
                                + (name.kind() == ClobberName.Kind.FLAGS ? "them" : "it"))
                .note("the code writes " + Words.and(Advice.names(written)))
                .help(Advice.orSilence("remove " + Advice.quoted(word), RuleId.USELESS_CLOBBER));
    }
}
