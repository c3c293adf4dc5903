import dev.clobber.*;

interface Linux {
    // warning: [clobber:vdso] `clock_gettime` enters the kernel for what the vDSO gives about six times as fast
    //            ^
    @Syscall(nr = 228)
    @Clobbers({"rcx", "r11"})
    int clock_gettime(int clock, long[] time);

    // warning: [clobber:vdso] `getcpu` enters the kernel for what the vDSO gives about six times as fast
    //              ^
    @Syscall(name = "getcpu")
    @Clobbers({"rcx", "r11"})
    int getcpu(int[] cpu, int[] node, long unused);
}
