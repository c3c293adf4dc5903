import dev.clobber.*;

interface Linux {
    // warning: [clobber:jvm-hazard] `fork` breaks a Java virtual machine
    //            ^
    @Syscall(nr = 57)
    @Clobbers({"rcx", "r11"})
    int fork();

    // warning: [clobber:jvm-hazard] `munmap` can harm a Java virtual machine
    //              ^
    @Syscall(name = "munmap")
    @Clobbers({"rcx", "r11"})
    int munmap(long address, long length);
}
