import dev.clobber.*;

interface Cpu {
    @Asm("nop")
    void none();

    @Asm(value = "mov eax, edi", options = {Option.NOMEM})
    int same(@In("edi") int a);

    @Asm("nop")
    void pure();

    @Asm("hlt: jmp hlt")
    @NoReturn
    void never();

    @Asm("lea {result}, [{out} + 5]")
    @Out(value = "reg", name = "result")
    long five(@In("reg") long out);
}
