package dev.clobber.processor.check;

import dev.clobber.processor.contract.Contract;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.model.Sited;
import java.util.List;
import java.util.stream.Stream;

/** {@code unknown-register}: a word in {@code @Clobbers} that names no register. */
final class UnknownClobber implements ClobberCheck {
    private static final List<String> WORDS = List.of("flags", "cc", "memory");

    @Override
    public void check(Contract contract, List<ClobberName> names, Findings findings) {
        for (ClobberName name : names) {
            if (name.kind() == ClobberName.Kind.UNKNOWN) {
                findings.add(finding(contract, name.written()));
            }
        }
    }

    private static Finding finding(Contract contract, Sited<String> name) {
        List<String> likely = Stream.concat(usual(contract).map(Register::name), WORDS.stream())
                .toList();
        return UnknownRegister.finding(
                name,
                UnknownRegister.nearest(name.value(), likely, Registers.names()),
                "name a register, \"flags\", or \"memory\"");
    }

    private static Stream<Register> usual(Contract contract) {
        return contract instanceof ResolvedMethod method ? method.convention().destroyed().stream() : Stream.empty();
    }
}
