import dev.clobber.*;

interface Cpu {
    @Asm("popcnt {out}, {v}")
    @Out("reg")
    @Requires("popcnt")
    @Clobbers("flags")
    int bits(@In("reg") int v);

    @Asm("lzcnt {out}, {v}")
    @Out("reg")
    @Requires("abm")
    @Clobbers("flags")
    int zeros(@In("reg") int v);
}
