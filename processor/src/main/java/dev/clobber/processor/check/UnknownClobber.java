package dev.clobber.processor.check;

import dev.clobber.processor.contract.Contract;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.List;
import java.util.stream.Stream;

/** {@code unknown-register}: a word in {@code @Clobbers} that names no register. */
final class UnknownClobber implements ContractCheck {
    private static final List<String> WORDS = List.of("flags", "cc", "memory");

    @Override
    public void check(Contract contract, Findings findings) {
        List<String> likely = Stream.concat(usual(contract).map(Register::name), WORDS.stream())
                .toList();
        ClobberName.all(contract).stream()
                .filter(name -> name.kind() == ClobberName.Kind.UNKNOWN)
                .map(ClobberName::written)
                .forEach(name -> findings.add(UnknownRegister.finding(
                        name,
                        UnknownRegister.nearest(name.value(), likely, Registers.names()),
                        "name a register, \"flags\", or \"memory\"")));
    }

    private static Stream<Register> usual(Contract contract) {
        return contract instanceof ResolvedMethod method ? method.convention().destroyed().stream() : Stream.empty();
    }
}
