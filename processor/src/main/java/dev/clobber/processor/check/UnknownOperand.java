package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.contract.Contract;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Suggest;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.model.Parameter;
import dev.clobber.processor.model.Sited;
import java.util.List;
import java.util.Optional;

/** {@code unknown-operand}: {@code @Length(of = "x")} or {@code @Clobbers("{x}")} where no parameter is called x. */
final class UnknownOperand implements ClobberCheck {
    @Override
    public void check(Contract method, List<ClobberName> clobbers, Findings findings) {
        for (Parameter parameter : method.declared().parameters()) {
            Optional<Sited<String>> of = parameter.length();
            if (of.isPresent() && isUnknown(method, of.get().value())) {
                findings.add(unknown(method, of.get(), of.get().value(), Buffers.names(method), "%s"));
            }
        }
        for (ClobberName clobber : clobbers) {
            if (clobber.kind() == ClobberName.Kind.UNKNOWN_OPERAND) {
                Sited<String> written = clobber.written();
                findings.add(unknown(method, written, ClobberName.operand(written.value()), names(method), "{%s}"));
            }
        }
    }

    private static boolean isUnknown(Contract method, String buffer) {
        boolean isGuessed =
                method.declared().namesLost() && Buffers.theOnlyOne(method).isPresent();
        return method.declared().parameter(buffer).isEmpty() && !isGuessed;
    }

    static Finding unknown(
            Contract method, Sited<String> written, String name, List<String> candidates, String format) {
        Finding finding = Finding.of(RuleId.UNKNOWN_OPERAND, written.site(), "no parameter is called " + code(name));
        if (method.declared().namesLost()) {
            return finding.note("the class file does not keep the names of parameters")
                    .help("compile "
                            + code(method.declared()
                                    .element()
                                    .getEnclosingElement()
                                    .getSimpleName()
                                    .toString()) + " with -parameters");
        }
        String parameters = Words.and(names(method).stream().map(Words::code).toList());
        return finding.note("the parameters of " + code(method.declared().name()) + ": " + parameters)
                .help(help(name, candidates, format));
    }

    private static String help(String name, List<String> candidates, String format) {
        List<String> near = Suggest.near(name, candidates);
        List<String> offered = near.isEmpty() ? candidates : near;
        return offered.isEmpty()
                ? "remove it"
                : "write "
                        + Words.or(offered.stream()
                                .map(candidate -> Advice.quoted(String.format(format, candidate)))
                                .toList());
    }

    private static List<String> names(Contract method) {
        return method.declared().parameters().stream().map(Parameter::name).toList();
    }
}
