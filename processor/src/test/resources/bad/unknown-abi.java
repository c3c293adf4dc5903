import dev.clobber.*;

interface Linux {
    @Syscall(nr = 39)
    // error: [clobber:unknown-abi] unknown convention `sycall`
    //              ^
    @Clobbers(abi = "sycall")
    int getpid();

    @Syscall(nr = 110)
    // error: [clobber:unknown-abi] unknown convention `windows`
    //                                      ^
    @Clobbers(value = {"rcx", "r11"}, abi = "windows")
    int getppid();
}
