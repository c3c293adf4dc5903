import dev.clobber.*;

@Clobbers(abi = "syscall")
@SuppressWarnings("clobber:jvm-hazard")
interface Linux {
    @Syscall(nr = 231)
    @NoReturn
    void exit_group(int status);

    @Syscall(name = "execve")
    @NoReturn
    void execve(String path, long argv, long envp);

    @Syscall(name = "exit")
    void exit(int status);
}
