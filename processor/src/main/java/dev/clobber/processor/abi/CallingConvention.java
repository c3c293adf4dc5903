package dev.clobber.processor.abi;

import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.List;

/**
 * Where a function finds its integer and pointer arguments on entry: the System V ABI for AMD64, 3.2.3. The upper bits of an
 * argument narrower than 64 bits are undefined.
 */
public enum CallingConvention {
    /** Plain C. */
    SYSTEM_V(0),
    /** A native method: C, with JNIEnv* in rdi and the class or the object in rsi before the Java arguments (JNI, chapter 2). */
    JNI(2);

    private static final List<String> ARGUMENTS = List.of("rdi", "rsi", "rdx", "rcx", "r8", "r9");
    private static final List<String> CALLEE_SAVED = List.of("rbx", "rbp", "r12", "r13", "r14", "r15");

    private final int hidden;

    CallingConvention(int hidden) {
        this.hidden = hidden;
    }

    /**
     * The registers that hold the first arguments of the method.
     *
     * @return six, or four for {@link #JNI}
     */
    public List<Register> argumentRegisters() {
        return registers(ARGUMENTS.subList(hidden, ARGUMENTS.size()));
    }

    /**
     * Where an argument is that has no register.
     *
     * @param index which argument of the method, from 0, at least the number of {@link #argumentRegisters()}
     * @return its offset in bytes from rsp at entry, where the return address is
     */
    public int stackOffset(int index) {
        int onStack = index - (ARGUMENTS.size() - hidden);
        if (onStack < 0) {
            throw new IllegalArgumentException("argument " + index + " is in a register");
        }
        return Long.BYTES * (1 + onStack);
    }

    /**
     * The registers, beside rsp, that a function gives back as it found them.
     *
     * @return rbx, rbp and r12 to r15
     */
    public static List<Register> calleeSaved() {
        return registers(CALLEE_SAVED);
    }

    private static List<Register> registers(List<String> names) {
        return names.stream().map(Registers::get).toList();
    }
}
