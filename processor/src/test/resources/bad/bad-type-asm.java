import dev.clobber.*;

interface Cpu {
    double HALF = 0.5;

    @Asm("mov al, [{s}]")
    // error: [clobber:bad-type] parameter `s` is a `String`, which no register holds
    //                           ^
    byte first(@In("reg") String s);

    @Asm("mov rax, {v}")
    // error: [clobber:bad-type] parameter `v` is a `Long`, which no register holds
    //                           ^
    long unboxed(@In("reg") Long v);

    // error: [clobber:bad-type] constant `HALF` is a `double`, which no instruction takes
    //   ^
    @Asm("mov rax, {HALF}")
    long half();

    @Asm("bt {v}, 3")
    // error: [clobber:bad-type] the result is an `int`, but cf is one bit
    //   ^
    @Out("cf")
    @Clobbers("flags")
    int fourth(@In("reg") int v);
}
