import dev.clobber.*;

@Clobbers("r15")
interface Blocks {
    @Asm("lea {out}, [{a} + {b}]")
    @Out("reg")
    // warning: [clobber:useless-clobber] `sum` never writes the flags, but @Clobbers lists them
    //         ^
    // warning: [clobber:useless-clobber] `sum` never writes rcx, but @Clobbers lists it
    //                  ^
    // warning: [clobber:useless-clobber] `sum` never writes the register of `b`, but @Clobbers lists it
    //                         ^
    // warning: [clobber:useless-clobber] `sum` never writes memory, but @Clobbers lists it
    //                                ^
    @Clobbers({"flags", "rcx", "{b}", "memory"})
    long sum(@In("reg") long a, @In("reg") long b);
}
