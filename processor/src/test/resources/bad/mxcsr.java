import dev.clobber.*;

interface Blocks {
    // error: [clobber:mxcsr] `ldmxcsr [rsp - 4]` changes mxcsr, which is not restored at the end
    //                              ^
    @Asm({"mov [rsp - 4], {value}", "ldmxcsr [rsp - 4]"})
    void set(@In("reg") int value);

    // error: [clobber:mxcsr] `fldcw [rsp - 2]` changes the x87 control word, which is not restored at the end
    //                              ^
    @Asm({"mov [rsp - 2], {value}", "fldcw [rsp - 2]"})
    void precision(@In("reg") short value);
}
