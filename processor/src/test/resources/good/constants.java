import dev.clobber.*;

interface Linux {
    int GETPID = 30 + 9;
    String NAME = "get" + "ppid";
    String RCX = "rcx";

    @Syscall(nr = GETPID)
    @Clobbers({RCX, "r" + 11})
    int getpid();

    @Syscall(name = NAME)
    @Clobbers({RCX, "r" + 11})
    int parent();
}
