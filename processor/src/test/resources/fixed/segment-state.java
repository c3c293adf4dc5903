import dev.clobber.*;

interface Blocks {
    @Asm("test {base}, {base}")
    @Requires("fsgsbase")
    @Clobbers("flags")
    void threadPointer(@In("reg") long base);

    @Asm("mov eax, {selector:d}")
    @Clobbers("rax")
    void extraSegment(@In("reg") int selector);
}
