package dev.clobber.processor.abi;

import dev.clobber.processor.isa.Register;
import java.util.List;

/**
 * The numbers by which debuggers know the general registers.
 *
 * @see <a href="https://gitlab.com/x86-psABIs/x86-64-ABI">System V ABI, AMD64 supplement, figure 3.36</a>
 */
public final class DwarfRegisters {
    /** The column of the return address, which is no register. */
    public static final int RETURN_ADDRESS = 16;

    /** The number of rsp. */
    public static final int STACK_POINTER = 7;

    private static final List<String> IN_ORDER = List.of(
            "rax", "rdx", "rcx", "rbx", "rsi", "rdi", "rbp", "rsp", "r8", "r9", "r10", "r11", "r12", "r13", "r14",
            "r15");

    private DwarfRegisters() {}

    /**
     * The number of a general register.
     *
     * @throws IllegalArgumentException for any other register
     */
    public static int number(Register register) {
        int number = IN_ORDER.indexOf(register.full().name());
        if (number < 0) {
            throw new IllegalArgumentException(register.name() + " is no general register");
        }
        return number;
    }
}
