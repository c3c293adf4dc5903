import dev.clobber.*;

interface Cpu {
    record Pair(@Out("rax") long low, @Out("edx") int high) {}

    @Asm("mul rsi")
    @Clobbers("flags")
    Pair product(@In("rsi") long a, @In("rax") int b);
}
