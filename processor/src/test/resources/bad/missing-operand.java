import dev.clobber.*;

interface Cpu {
    record Division(@Out("rax") long quotient,
            // error: [clobber:missing-operand] component `remainder` has no @Out, so nothing says which register it is taken from
            //   ^
            long remainder) {}

    @Asm({"cqo", "idiv {d}"})
    @Clobbers("flags")
    Division divide(@In("rax") long n, @In("reg") long d);

    @Asm("bswap {v}")
    @Out("{v}")
    // error: [clobber:missing-operand] parameter `v` has no @In, so nothing says which register it arrives in
    //              ^
    int swapped(int v);
}
