import dev.clobber.*;

interface Blocks {
    @Asm("cpuid")
    @Out("eax")
    @Clobbers({"rbx", "rcx", "rdx"})
    int signature(@In("eax") int leaf, @In("ecx") int subleaf);

    @Asm({"mov eax, 1", ".byte 0x90; .byte 0x90", "mov edx, 2"})
    @Out("eax")
    @Clobbers("rdx")
    @SuppressWarnings("clobber:opaque-bytes")
    int padded();
}
