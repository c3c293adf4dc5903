import dev.clobber.*;

interface Blocks {
    @Asm({"std", "rep movsb", "cld"})
    @Clobbers({"rdi", "rsi", "rcx"})
    void copyDown(@In("rdi") byte[] to, @In("rsi") byte[] from, @In("rcx") long count);

    @Asm({"mov eax, 1", "test {a}, {a}", "je 1f", "std", "1:", "cld"})
    @Clobbers("flags")
    int onOneWay(@In("rdi") long a);
}
