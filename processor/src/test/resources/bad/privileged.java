import dev.clobber.*;

interface Blocks {
    // error: [clobber:privileged] `cli` runs only in the kernel
    //                  ^
    @Asm({"mov eax, 1", "cli"})
    int interruptsOff();

    // error: [clobber:privileged] `in al, 0x60` runs only in the kernel
    //   ^
    @Asm("in al, 0x60")
    @Out("al")
    byte key();

    // error: [clobber:privileged] `rdmsr` runs only in the kernel
    //    ^
    @Asm({"rdmsr", "mov {out}, eax"})
    @Out("reg")
    int modelSpecific(@In("ecx") int register);
}
