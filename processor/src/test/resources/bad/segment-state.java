import dev.clobber.*;

interface Blocks {
    // error: [clobber:segment-state] `wrfsbase {base}` writes fs, which is the system's
    //                           ^
    @Asm({"test {base}, {base}", "wrfsbase {base}"})
    @Requires("fsgsbase")
    @Clobbers("flags")
    void threadPointer(@In("reg") long base);

    // error: [clobber:segment-state] `mov es, eax` writes es, which is the system's
    //                             ^
    @Asm({"mov eax, {selector:d}", "mov es, eax"})
    @Clobbers("rax")
    void extraSegment(@In("reg") int selector);
}
