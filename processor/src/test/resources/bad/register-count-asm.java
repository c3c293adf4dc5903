import dev.clobber.*;

interface Cpu {
    @Asm("lea {out}, [{a} + {b} + 8]")
    // error: [clobber:register-count] no register is left for `out`
    //   ^
    @Out("reg_abcd")
    @Clobbers({"rax", "rcx", "rdx", "rbx"})
    long sum(@In("reg") long a, @In("reg") long b);
}
