package dev.clobber.processor.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClobberAbiTest {
    private static Set<String> general(ClobberAbi abi) {
        return abi.registers().stream()
                .filter(register -> register.bank() == RegisterBank.GENERAL)
                .map(Register::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void syscallIsWhatTheKernelsConventionSays() {
        assertEquals(KernelConvention.SYSCALL.destroyed(), ClobberAbi.SYSCALL.registers());
    }

    /** Figure 3.4 of the ABI: what is neither callee-saved nor the stack pointer. */
    @Test
    void sysv64IsAllThatIsNotCalleeSaved() {
        Set<String> expected = Registers.names().stream()
                .map(name -> Registers.get(name).full())
                .filter(register -> register.bank() == RegisterBank.GENERAL)
                .map(Register::name)
                .collect(Collectors.toCollection(TreeSet::new));
        expected.removeAll(Set.of("rbx", "rsp", "rbp", "r12", "r13", "r14", "r15"));
        assertEquals(expected, general(ClobberAbi.SYSV64));
        assertEquals(expected.size() + 32 + 8 + 8, ClobberAbi.SYSV64.registers().size());
    }

    @Test
    void conventionsAreFoundByTheirNames() {
        assertEquals(List.of("syscall", "sysv64"), ClobberAbi.names());
        assertEquals(Optional.of(ClobberAbi.SYSV64), ClobberAbi.find("sysv64"));
        assertEquals(Optional.empty(), ClobberAbi.find("SYSV64"));
        assertEquals(Optional.empty(), ClobberAbi.find(""));
    }
}
