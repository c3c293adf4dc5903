import dev.clobber.*;

interface Linux {
    // error: [clobber:register-count] `write` has 3 parameters but `regs` names 2 registers
    //                      ^
    @Syscall(nr = 1, regs = {"rdi", "rsi"})
    @Clobbers({"rcx", "r11"})
    long write(int fd, byte[] buf, @Length(of = "buf") long n);
}
