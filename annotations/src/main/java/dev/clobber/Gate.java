package dev.clobber;

/** The instruction by which a system call enters the kernel. */
public enum Gate {
    /**
     * The {@code syscall} instruction with x86-64 numbers. Arguments go in rdi, rsi, rdx, r10, r8, and r9; the result comes
     * back in rax; the instruction destroys rcx and r11 (Intel SDM volume 2, SYSCALL; System V ABI, AMD64 supplement,
     * section A.2.1).
     */
    SYSCALL,
    /**
     * The {@code int 0x80} instruction with i386 numbers. Arguments go in ebx, ecx, edx, esi, edi, and ebp; the result comes
     * back in eax; nothing else is destroyed. The kernel sees 32 bits of each argument, addresses included, so buffers are
     * copied to memory below 4 GiB for the length of the call, direct {@link java.nio.ByteBuffer}s too.
     */
    INT_0X80
}
