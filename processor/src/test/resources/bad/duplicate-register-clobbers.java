import dev.clobber.*;

// error: [clobber:duplicate-register] @Clobbers lists rcx twice
//                ^
@Clobbers({"rcx", "rcx", "r11"})
interface Linux {
    @Syscall(nr = 39)
    int getpid();

    @Syscall(nr = 110)
    // error: [clobber:duplicate-register] @Clobbers lists r11, but already lists r11d
    //                 ^
    // error: [clobber:duplicate-register] @Clobbers lists memory twice
    //                                  ^
    @Clobbers({"r11d", "r11", "memory", "memory"})
    int getppid();
}
