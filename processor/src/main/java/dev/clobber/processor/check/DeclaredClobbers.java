package dev.clobber.processor.check;

import dev.clobber.processor.abi.ClobberAbi;
import dev.clobber.processor.contract.Contract;
import dev.clobber.processor.diag.Suggest;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a method's {@code @Clobbers} and its type's declare, conventions included.
 *
 * @param registers the registers as named
 * @param unknownNames the words among them that name nothing, which is another rule's finding
 * @param hasUnknownAbi whether a convention is not known, which is another rule's finding, too
 */
record DeclaredClobbers(List<Register> registers, List<String> unknownNames, boolean hasUnknownAbi) {
    static DeclaredClobbers of(Contract method) {
        List<ClobberName> names = ClobberName.all(method);
        List<Optional<ClobberAbi>> conventions = method.declared().clobberLists().stream()
                .flatMap(list -> list.abi().stream())
                .map(abi -> ClobberAbi.find(abi.value()))
                .toList();
        Stream<Register> named = names.stream().map(ClobberName::register).flatMap(Optional::stream);
        Stream<Register> byConvention =
                conventions.stream().flatMap(Optional::stream).flatMap(abi -> abi.registers().stream());
        return new DeclaredClobbers(
                Stream.concat(named, byConvention).toList(),
                names.stream()
                        .filter(name -> name.kind() == ClobberName.Kind.UNKNOWN)
                        .map(name -> name.written().value())
                        .toList(),
                conventions.contains(Optional.<ClobberAbi>empty()));
    }

    /** Whether all of a general register is declared changed: a write to 32 bits defines the whole of it, one to 16 or 8 does not. */
    boolean covers(Register register) {
        return registers.stream()
                .anyMatch(declared -> declared.aliases(register)
                        && (declared.bank() != RegisterBank.GENERAL || declared.bits() >= Integer.SIZE));
    }

    /** Whether a word that names nothing is likely to have meant a register: then the word is the cause. */
    boolean mayMean(Register register) {
        return hasUnknownAbi
                || unknownNames.stream()
                        .anyMatch(word ->
                                !Suggest.near(word, List.of(register.name())).isEmpty());
    }
}
