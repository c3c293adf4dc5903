import dev.clobber.*;

interface Cpu {
    @Asm("mov eax, {a}")
    int same(@In("reg") int a);
}
