import dev.clobber.*;

interface Cpu {
    @Asm("nop")
    // error: [clobber:conflicting-annotations] @Out is on a method that returns nothing
    //   ^
    @Out("rax")
    void none();

    // error: [clobber:conflicting-annotations] READONLY stands beside NOMEM
    //                                                          ^
    @Asm(value = "mov eax, edi", options = {Option.NOMEM, Option.READONLY})
    int same(@In("edi") int a);

    // error: [clobber:conflicting-annotations] PURE is on a method that returns nothing
    //                                  ^
    @Asm(value = "nop", options = Option.PURE)
    void pure();

    @Asm("hlt: jmp hlt")
    // error: [clobber:conflicting-annotations] @NoReturn is on a method that returns an `int`
    @NoReturn
    int never();

    @Asm("mov {out}, 5")
    // error: [clobber:conflicting-annotations] `{out}` means parameter `out` and the result, which are in two registers
    //   ^
    @Out("reg")
    long five(@In("reg") long out);
}
