import dev.clobber.*;

interface Linux {
    @Syscall(nr = 0)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:blocking-critical] @Critical is on `read`, which may block forever
    @Critical
    long read(int fd, byte[] buf, @Length(of = "buf") long count);
}
