import dev.clobber.*;

interface Blocks {
    @Asm("mov [{address}], {value}")
    @Clobbers("memory")
    void store(@In("reg") long address, @In("reg") long value);

    @Asm({"lock xadd [{address}], {value}", "mov rax, {value}"})
    @Clobbers({"{value}", "flags", "memory"})
    long add(@In("rdi") long address, @In("rsi") long value);

    @Asm("rep stosb")
    @Clobbers({"rdi", "rcx", "memory"})
    void fill(@In("rdi") long address, @In("al") byte value, @In("rcx") long count);
}
