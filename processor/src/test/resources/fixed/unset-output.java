import dev.clobber.*;

interface Blocks {
    record Halves(@Out("rax") long low, @Out("rdx") long high) {}

    @Asm({"test {a}, {a}", "mov eax, 0", "cmovne rax, {a}"})
    @Clobbers("flags")
    long maybe(@In("rdi") long a);

    @Asm({"bt {a}, 5", "mov eax, 0"})
    @Clobbers("flags")
    long nothing(@In("reg") long a);

    @Asm({"test {a}, {a}", "setz al", "movzx eax, al"})
    @Clobbers("flags")
    long narrow(@In("rdi") long a);

    @Asm({"test {a}, {a}", "mov eax, 0", "je 1f", "mov eax, 1", "1:"})
    @Clobbers("flags")
    int skipped(@In("rdi") long a);

    @Asm("mov {out}, rdx")
    @Out("reg")
    long copied(@In("rdx") long a);

    @Asm({"mov rax, {a}", "mov rdx, rax"})
    Halves half(@In("rdi") long a);

    @Asm({"nop", "cmp {a}, {b}"})
    @Out("cf")
    @Clobbers("flags")
    boolean carry(@In("reg") long a, @In("reg") long b);

    @Asm({"mov eax, {a}", "mul {b}", "test eax, eax"})
    @Out("zf")
    @Clobbers({"rax", "rdx", "flags"})
    boolean isZero(@In("rdi") int a, @In("rsi") int b);
}
