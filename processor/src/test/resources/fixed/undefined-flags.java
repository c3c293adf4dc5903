import dev.clobber.*;

interface Blocks {
    @Asm({"clc", "adc {a}, {b}"})
    @Out("{a}")
    @Clobbers("flags")
    long add(@In("reg") long a, @In("reg") long b);

    @Asm({"mov eax, {a}", "imul eax, {b}", "test eax, eax", "mov ecx, 0", "cmovz eax, ecx"})
    @Clobbers({"rcx", "flags"})
    int product(@In("reg") int a, @In("reg") int b);

    @Asm({"clc", "jrcxz 1f", "cmp {a}, 5", "1: setb al", "movzx eax, al"})
    @Clobbers("flags")
    int onOneWay(@In("rdi") long a, @In("rcx") long count);
}
