package dev.clobber.processor.check;

import dev.clobber.processor.abi.ClobberAbi;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.model.ClobberList;
import dev.clobber.processor.model.Sited;
import dev.clobber.processor.model.SyscallMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The registers that a method's {@code @Clobbers} and its type's declare, conventions included.
 *
 * @param registers the registers as named, unknown names left out
 */
record DeclaredClobbers(List<Register> registers) {
    static DeclaredClobbers of(SyscallMethod method) {
        List<Register> registers = new ArrayList<>();
        Stream.of(method.clobbers(), method.typeClobbers())
                .flatMap(Optional::stream)
                .forEach(list -> registers.addAll(registers(list)));
        return new DeclaredClobbers(List.copyOf(registers));
    }

    private static List<Register> registers(ClobberList list) {
        Stream<Register> named =
                list.names().stream().map(Sited::value).map(Registers::find).flatMap(Optional::stream);
        Stream<Register> byConvention = list.abi().map(Sited::value).flatMap(ClobberAbi::find).stream()
                .flatMap(abi -> abi.registers().stream());
        return Stream.concat(named, byConvention).toList();
    }

    /** Whether all of a general register is declared changed: a write to 32 bits defines the whole of it, one to 16 or 8 does not. */
    boolean covers(Register register) {
        return registers.stream()
                .anyMatch(declared -> declared.aliases(register)
                        && (declared.bank() != RegisterBank.GENERAL || declared.bits() >= Integer.SIZE));
    }
}
