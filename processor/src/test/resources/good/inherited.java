import dev.clobber.*;

@Clobbers(abi = "syscall")
interface Files {
    @Syscall(nr = 1)
    long write(int fd, byte[] buf, @Length(of = "buf") long count);
}

@Clobbers(abi = "syscall")
interface Processes {
    @Syscall(nr = 39)
    int getpid();
}

interface Linux extends Files, Processes {}

interface More extends Linux {
    @Override
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    int getpid();

    @Override
    boolean equals(Object other);
}
