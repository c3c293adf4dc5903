import dev.clobber.*;

@SuppressWarnings("clobber:unknown-number")
@Clobbers({"rcx", "r11"})
interface Linux {
    @Syscall(nr = 1000)
    // warning: [clobber:unchecked-length] the kernel may use `what`, whose length nothing checks
    //                 ^
    long future(byte[] what, long size);
}
