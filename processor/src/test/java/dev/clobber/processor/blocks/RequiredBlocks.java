package dev.clobber.processor.blocks;

import dev.clobber.Asm;
import dev.clobber.In;
import dev.clobber.Out;
import dev.clobber.Requires;

/** Blocks that not every processor can run. */
@SuppressWarnings("clobber:useless-clobber")
public interface RequiredBlocks {
    @Asm("lea {out}, [{a} + {b}]")
    @Out("reg")
    @Requires("cmov")
    long there(@In("reg") long a, @In("reg") long b);

    @Asm("lea {out}, [{a} + {b}]")
    @Out("r15")
    @Requires({"popcnt", "3dnow"})
    long missing(@In("rbx") long a, @In("rbp") long b);
}
