package größe;

import dev.clobber.*;

@Clobbers(abi = "syscall")
interface Größe {
    @Syscall(name = "getpid")
    int прочитать();

    @Syscall(nr = 1)
    long schreibe_$(int fd, byte[] größe, @Length(of = "größe") long 数);
}
