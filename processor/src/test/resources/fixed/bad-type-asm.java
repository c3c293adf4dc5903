import dev.clobber.*;

interface Cpu {
    long HALF = 0x3fe0000000000000L;

    @Asm("mov al, [{s}]")
    byte first(@In("reg") byte[] s);

    @Asm("mov rax, {v}")
    long unboxed(@In("reg") long v);

    @Asm("mov rax, {HALF}")
    long half();

    @Asm("bt {v}, 3")
    @Out("cf")
    @Clobbers("flags")
    boolean fourth(@In("reg") int v);
}
