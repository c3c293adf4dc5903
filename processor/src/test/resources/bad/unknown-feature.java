import dev.clobber.*;

interface Cpu {
    @Asm("popcnt {out}, {v}")
    @Out("reg")
    // error: [clobber:unknown-feature] unknown processor feature `popcount`
    //        ^
    @Requires("popcount")
    @Clobbers("flags")
    int bits(@In("reg") int v);

    @Asm("lzcnt {out}, {v}")
    @Out("reg")
    // error: [clobber:unknown-feature] unknown processor feature `lzcnt`
    //        ^
    @Requires("lzcnt")
    @Clobbers("flags")
    int zeros(@In("reg") int v);
}
