import dev.clobber.*;

interface Blocks {
    // warning: [clobber:opaque-bytes] what `.byte 0x0f, 0xa2` does is not known, so it is not checked
    //   ^
    @Asm(".byte 0x0f, 0xa2")
    @Out("eax")
    @Clobbers({"rbx", "rcx", "rdx"})
    int signature(@In("eax") int leaf);

    // warning: [clobber:opaque-bytes] what `.byte 0x90` does is not known, so it is not checked
    //                  ^
    @Asm({"mov eax, 1", ".byte 0x90; .byte 0x90", "mov edx, 2"})
    @Out("eax")
    @Clobbers("rdx")
    int padded();
}
