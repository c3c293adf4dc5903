import dev.clobber.*;

interface Cpu {
    record Pair(@Out("rax") long low,
            // error: [clobber:duplicate-register] component `high` is in eax, but component `low` already occupies rax
            //   ^
            @Out("eax") int high) {}

    @Asm("mul rsi")
    @Clobbers({"rdx", "flags"})
    // error: [clobber:duplicate-register] parameter `b` is in esi, but parameter `a` already occupies rsi
    //                                  ^
    Pair product(@In("rsi") long a, @In("esi") int b);
}
