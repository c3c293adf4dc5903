import dev.clobber.*;
import dev.clobber.runtime.ErrnoException;

@SuppressWarnings("clobber:jvm-hazard")
interface Linux {
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:conflicting-annotations] @NoReturn is on `getpid`, which comes back
    @NoReturn
    void getpid();

    @Syscall(nr = 231)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:conflicting-annotations] @NoReturn is on a method that returns an `int`
    @NoReturn
    int exit_group(int status);

    @Syscall(nr = 59)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:conflicting-annotations] @NoReturn is on a method that throws ErrnoException
    @NoReturn
    void execve(String path, long argv, long envp) throws ErrnoException;

    @Syscall(nr = 231)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:conflicting-annotations] @NoReturn is on a method that @Restart repeats
    @NoReturn
    @Restart
    void exitGroup(int status);
}
