import dev.clobber.*;

interface Blocks {
    // error: [clobber:x87-state] `fldpi` leaves a value on the x87 stack at the end
    //                  ^
    @Asm({"mov eax, 1", "fldpi"})
    int pushed();

    // error: [clobber:x87-state] `movq mm0, {a}` leaves the MMX registers in use at the end
    //    ^
    @Asm({"movq mm0, {a}", "paddb mm0, mm0", "movq {out}, mm0"})
    @Out("reg")
    @Clobbers("mm0")
    long twice(@In("reg") long a);
}
