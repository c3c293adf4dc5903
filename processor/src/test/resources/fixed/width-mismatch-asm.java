import dev.clobber.*;

interface Cpu {
    @Asm("mov rax, rdi")
    long same(@In("rdi") long a);

    @Asm("mov eax, [rdi]")
    @Out("eax")
    int first(@In("rdi") int[] at);
}
