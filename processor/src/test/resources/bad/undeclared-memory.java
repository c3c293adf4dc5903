import dev.clobber.*;

interface Blocks {
    // error: [clobber:undeclared-memory] `mov [{address}], {value}` writes memory, which nothing declares
    //   ^
    @Asm("mov [{address}], {value}")
    void store(@In("reg") long address, @In("reg") long value);

    // error: [clobber:undeclared-memory] `lock xadd [{address}], {value}` writes memory, which nothing declares
    //    ^
    @Asm({"lock xadd [{address}], {value}", "mov rax, {value}"})
    @Clobbers({"{value}", "flags"})
    long add(@In("rdi") long address, @In("rsi") long value);

    // error: [clobber:undeclared-memory] `rep stosb` writes memory, which nothing declares
    //   ^
    @Asm("rep stosb")
    @Clobbers({"rdi", "rcx"})
    void fill(@In("rdi") long address, @In("al") byte value, @In("rcx") long count);
}
