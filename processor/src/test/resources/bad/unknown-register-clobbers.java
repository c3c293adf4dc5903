import dev.clobber.*;

interface Linux {
    @Syscall(nr = 39)
    // error: [clobber:unknown-register] unknown register `rxc`
    //         ^
    // error: [clobber:unknown-register] unknown register `everything`
    //                       ^
    @Clobbers({"rxc", "r11", "everything"})
    int getpid();
}
