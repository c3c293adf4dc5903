import dev.clobber.*;

interface Linux {
    @Syscall(nr = 228)
    @Clobbers({"rcx", "r11"})
    @SuppressWarnings("clobber:vdso")
    int clock_gettime(int clock, long[] time);

    @Syscall(name = "getcpu")
    @Clobbers({"rcx", "r11"})
    @SuppressWarnings("clobber:vdso")
    int getcpu(int[] cpu, int[] node, long unused);
}
