import dev.clobber.*;

interface Blocks {
    @Asm({"mov eax, 1", "fldpi", "fstp st(0)"})
    int pushed();

    @Asm({"movq mm0, {a}", "paddb mm0, mm0", "movq {out}, mm0", "emms"})
    @Out("reg")
    @Clobbers("mm0")
    long twice(@In("reg") long a);
}
