package dev.clobber.demo.programs;

import dev.clobber.Clobbers;
import dev.clobber.Executable;
import dev.clobber.Length;
import dev.clobber.Syscall;

/** A system call with each register by name, and one by its name alone. */
final class Direct {
    /** What this program alone needs. */
    interface Registers {
        @Syscall(
                nr = 1,
                regs = {"rdi", "rsi", "rdx"})
        @Clobbers({"rcx", "r11"})
        long write(int fd, byte[] buf, @Length(of = "buf") long count);

        @Syscall(name = "getpid")
        @Clobbers(abi = "syscall")
        int getpid();
    }

    private Direct() {}

    @Executable("direct")
    static void start(Registers registers, Kernel kernel) {
        byte[] text = "Hello, direct syscall!\n".getBytes();
        registers.write(Kernel.STANDARD_OUTPUT, text, text.length);
        kernel.exit_group(registers.getpid() > 0 ? 0 : 1);
    }
}
