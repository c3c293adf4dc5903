package dev.clobber.processor.check;

import dev.clobber.processor.contract.Contract;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.model.ClobberList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code duplicate-register}: one register twice in a {@code @Clobbers}. */
final class DuplicateClobber implements ClobberCheck {
    @Override
    public void check(Contract method, List<ClobberName> names, Findings findings) {
        int from = 0;
        for (ClobberList list : method.declared().clobberLists()) {
            int to = from + list.names().size();
            check(names.subList(from, to), findings);
            from = to;
        }
    }

    private static void check(List<ClobberName> names, Findings findings) {
        List<ClobberName> seen = new ArrayList<>();
        for (ClobberName name : names) {
            Optional<ClobberName> first = first(seen, name);
            if (first.isPresent()) {
                findings.add(finding(first.get(), name));
            } else {
                seen.add(name);
            }
        }
    }

    private static Optional<ClobberName> first(List<ClobberName> seen, ClobberName name) {
        for (ClobberName other : seen) {
            if (name.overlaps(other)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static Finding finding(ClobberName first, ClobberName second) {
        String again = second.written().value();
        String before = first.written().value();
        Finding finding = Finding.of(
                RuleId.DUPLICATE_REGISTER,
                second.written().site(),
                "@Clobbers lists " + again + (again.equals(before) ? " twice" : ", but already lists " + before));
        Finding explained = first.register().isEmpty() || first.register().equals(second.register())
                ? finding
                : finding.note(Relations.between(
                        second.register().orElseThrow(), first.register().orElseThrow()));
        return explained.help("remove " + Advice.quoted(shorter(first, second)));
    }

    /** The name that declares less, or the second. */
    private static String shorter(ClobberName first, ClobberName second) {
        boolean firstIsLess = first.register().isPresent()
                && first.register().get().bits()
                        < second.register().orElseThrow().bits();
        return (firstIsLess ? first : second).written().value();
    }
}
