package dev.clobber.processor.abi;

import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.List;

/** The two ways into a Linux kernel on x86-64. Both take the number in eax and give the result in rax (eax). */
public enum KernelConvention {
    /**
     * {@code syscall} with x86-64 numbers (System V ABI for AMD64, A.2.1; arch/x86/entry/entry_64.S). The instruction itself puts
     * the return address in rcx and rflags in r11; the kernel gives back all else.
     */
    SYSCALL("syscall", 64, List.of("rdi", "rsi", "rdx", "r10", "r8", "r9"), List.of("rcx", "r11")),
    /**
     * {@code int 0x80} with i386 numbers (man 2 syscall; arch/x86/entry/entry_64_compat.S). Arguments and result are 32 bits wide,
     * so addresses must be below 4 GiB. Kernels before 4.17 clear r8 to r11.
     */
    INT_0X80("int 0x80", 32, List.of("ebx", "ecx", "edx", "esi", "edi", "ebp"), List.of());

    private final String text;
    private final int bits;
    private final List<String> arguments;
    private final List<String> destroyed;

    KernelConvention(String text, int bits, List<String> arguments, List<String> destroyed) {
        this.text = text;
        this.bits = bits;
        this.arguments = arguments;
        this.destroyed = destroyed;
    }

    /**
     * The instruction, as an assembler reads it.
     *
     * @return {@code syscall} or {@code int 0x80}
     */
    public String text() {
        return text;
    }

    /**
     * The width of arguments and result.
     *
     * @return 64 or 32
     */
    public int bits() {
        return bits;
    }

    /**
     * Where the kernel reads its arguments, in its own order.
     *
     * @return six registers
     */
    public List<Register> arguments() {
        return registers(arguments);
    }

    /**
     * What is lost beside rax.
     *
     * @return full registers
     */
    public List<Register> destroyed() {
        return registers(destroyed);
    }

    private static List<Register> registers(List<String> names) {
        return names.stream().map(Registers::get).toList();
    }
}
