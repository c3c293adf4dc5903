package dev.clobber.processor.abi;

import dev.clobber.processor.abi.ArgumentLocation.InRegister;
import dev.clobber.processor.abi.ArgumentLocation.OnStack;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a function finds its arguments on entry: the System V ABI for AMD64, 3.2.3. The upper bits of an argument narrower than its
 * register, or than the 64 bits that it has on the stack, are undefined.
 */
public enum CallingConvention {
    /** Plain C. */
    SYSTEM_V(0),
    /** A native method: C, with JNIEnv* in rdi and the class or the object in rsi before the Java arguments (JNI, chapter 2). */
    JNI(2);

    private static final List<Register> ARGUMENTS = registers("rdi", "rsi", "rdx", "rcx", "r8", "r9");
    private static final List<Register> VECTOR_ARGUMENTS =
            registers("xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7");
    private static final List<Register> CALLER_SAVED =
            registers("rax", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11");
    private static final List<Register> CALLEE_SAVED = registers("rbx", "rbp", "r12", "r13", "r14", "r15");

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
        return ARGUMENTS.subList(hidden, ARGUMENTS.size());
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
     * Where all arguments of a function are. float and double have registers of their own; who finds none is on the stack, in the
     * order of the parameters.
     *
     * @param types of the method's parameters
     * @return a place for each
     */
    public List<ArgumentLocation> locate(List<JavaType> types) {
        List<Register> general = argumentRegisters();
        List<ArgumentLocation> locations = new ArrayList<>();
        int generals = 0;
        int vectors = 0;
        int onStack = 0;
        for (JavaType type : types) {
            if (type.isFloating() && vectors < VECTOR_ARGUMENTS.size()) {
                locations.add(new InRegister(VECTOR_ARGUMENTS.get(vectors++)));
            } else if (!type.isFloating() && generals < general.size()) {
                locations.add(new InRegister(general.get(generals++)));
            } else {
                // The return address is below the first.
                locations.add(new OnStack(Long.BYTES * ++onStack));
            }
        }
        return List.copyOf(locations);
    }

    /**
     * The general registers, beside rsp, that a function may change.
     *
     * @return rax, rcx, rdx, rsi, rdi and r8 to r11
     */
    public static List<Register> callerSaved() {
        return CALLER_SAVED;
    }

    /**
     * The registers, beside rsp, that a function gives back as it found them.
     *
     * @return rbx, rbp and r12 to r15
     */
    public static List<Register> calleeSaved() {
        return CALLEE_SAVED;
    }

    private static List<Register> registers(String... names) {
        List<Register> registers = new ArrayList<>();
        for (String name : names) {
            registers.add(Registers.get(name));
        }
        return List.copyOf(registers);
    }
}
