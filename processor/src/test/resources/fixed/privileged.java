import dev.clobber.*;

interface Blocks {
    @Asm("mov eax, 1")
    int interruptsOff();

    @Asm("mov al, 0")
    @Out("al")
    byte key();

    @Asm("lea {out}, [ecx + 1]")
    @Out("reg")
    int modelSpecific(@In("ecx") int register);
}
