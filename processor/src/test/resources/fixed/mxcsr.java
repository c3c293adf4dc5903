import dev.clobber.*;

interface Blocks {
    @Asm({"stmxcsr [rsp - 8]", "mov [rsp - 4], {value}", "ldmxcsr [rsp - 4]", "ldmxcsr [rsp - 8]"})
    void set(@In("reg") int value);

    @Asm({"fnstcw [rsp - 4]", "mov [rsp - 2], {value}", "fldcw [rsp - 2]", "fldcw [rsp - 4]"})
    void precision(@In("reg") short value);
}
