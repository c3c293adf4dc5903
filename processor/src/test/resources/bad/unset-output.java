import dev.clobber.*;

interface Blocks {
    // error: [clobber:unset-output] nothing writes component `high` (rdx)
    //                                       ^
    record Halves(@Out("rax") long low, @Out("rdx") long high) {}

    // error: [clobber:unset-output] the result register rax may be left unwritten: `cmovne rax, {a}` writes it only under a condition
    //                     ^
    @Asm({"test {a}, {a}", "cmovne rax, {a}"})
    @Clobbers("flags")
    long maybe(@In("rdi") long a);

    @Asm("bt {a}, 5")
    @Clobbers("flags")
    // error: [clobber:unset-output] nothing writes the result register rax
    //   ^
    long nothing(@In("reg") long a);

    // error: [clobber:unset-output] bits 63 to 8 of the result register rax are not written: `setz al` writes only a part
    //                     ^
    @Asm({"test {a}, {a}", "setz al"})
    @Clobbers("flags")
    long narrow(@In("rdi") long a);

    // error: [clobber:unset-output] the result register eax is not written when the jump at line 2 is taken
    //                     ^
    @Asm({"test {a}, {a}", "je 1f", "mov eax, 1", "1:"})
    @Clobbers("flags")
    int skipped(@In("rdi") long a);

    // error: [clobber:unset-output] the result `{out}` (rax) gets what nobody has set: rdx
    //   ^
    @Asm("mov {out}, rdx")
    @Out("reg")
    long copied();

    @Asm("mov rax, {a}")
    Halves half(@In("rdi") long a);

    @Asm("nop")
    // error: [clobber:unset-output] nothing sets the result flag CF
    //   ^
    @Out("cf")
    boolean carry();

    // error: [clobber:unset-output] `mul {b}` leaves the result flag ZF undefined
    //                    ^
    @Asm({"mov eax, {a}", "mul {b}"})
    @Out("zf")
    @Clobbers({"rax", "rdx", "flags"})
    boolean isZero(@In("rdi") int a, @In("rsi") int b);
}
