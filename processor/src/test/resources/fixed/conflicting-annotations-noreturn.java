import dev.clobber.*;
import dev.clobber.runtime.ErrnoException;

@SuppressWarnings("clobber:jvm-hazard")
interface Linux {
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    void getpid();

    @Syscall(nr = 231)
    @Clobbers({"rcx", "r11"})
    @NoReturn
    void exit_group(int status);

    @Syscall(nr = 59)
    @Clobbers({"rcx", "r11"})
    @SuppressWarnings("clobber:unchecked-length")
    void execve(String path, long argv, long envp) throws ErrnoException;

    @Syscall(nr = 231)
    @Clobbers({"rcx", "r11"})
    @NoReturn
    void exitGroup(int status);
}
