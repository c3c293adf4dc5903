import dev.clobber.*;
import dev.clobber.runtime.ErrnoException;

@Clobbers(abi = "syscall")
final class Linux {
    @Syscall(nr = 39)
    static native int getpid();

    @Syscall(name = "write")
    private static native long write(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;

    static native void unrelated();

    int load() {
        return getpid();
    }
}

enum Calls {
    ;

    @Syscall(nr = 110)
    @Clobbers({"rcx", "r11"})
    static native int getppid();
}
