import dev.clobber.*;

interface Blocks {
    // error: [clobber:stack-used] `push {a}` moves rsp, but NOSTACK promises that the stack is not used
    //            ^
    @Asm(value = {"push {a}", "pop rax"}, options = Option.NOSTACK)
    long byStack(@In("reg") long a);

    // error: [clobber:stack-used] `mov [rsp - 8], {a}` touches memory below rsp, but NOSTACK promises that the stack is not used
    //            ^
    @Asm(value = {"mov [rsp - 8], {a}", "mov rax, [rsp - 8]"}, options = {Option.PRESERVES_FLAGS, Option.NOSTACK})
    long redZone(@In("reg") long a);
}
