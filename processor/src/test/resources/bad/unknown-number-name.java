import dev.clobber.*;

@Clobbers({"rcx", "r11"})
interface Linux {
    // error: [clobber:unknown-number] no system call of x86-64 is called `getpit`
    //              ^
    @Syscall(name = "getpit")
    int getpid();

    // error: [clobber:unknown-number] no system call of x86-64 is called `SYS_getppid`
    //              ^
    @Syscall(name = "SYS_getppid")
    int getppid();

    // error: [clobber:unknown-number] no system call of x86-64 is called `mmap2`
    //              ^
    @Syscall(name = "mmap2")
    @SuppressWarnings("clobber:jvm-hazard")
    long map(long address, long length, int protection, int flags, int fd, long page);

    // error: [clobber:unknown-number] no system call of x86-64 is called `frobnicate`
    //              ^
    @Syscall(name = "frobnicate")
    int frobnicate();

    // error: [clobber:unknown-number] @Syscall says neither by `nr` nor by `name` which call it is
    @Syscall
    int getuid();

    // error: [clobber:unknown-number] @Syscall says neither by `nr` nor by `name` which call it is
    @Syscall(regs = {"rdi", "rsi"})
    int backlog(int fd, int count);
}
