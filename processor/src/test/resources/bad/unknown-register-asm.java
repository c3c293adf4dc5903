import dev.clobber.*;

interface Cpu {
    @Asm("lea rax, [rdi + rsi]")
    // error: [clobber:unknown-register] unknown register `rid`
    //           ^
    long sum(@In("rid") long a, @In("rsi") long b);

    @Asm("nop")
    // error: [clobber:unknown-register] unknown register `flag`
    //        ^
    @Clobbers("flag")
    // error: [clobber:unknown-register] `cf` cannot hold parameter `carry`: it is no register
    //           ^
    void set(@In("cf") boolean carry);
}
