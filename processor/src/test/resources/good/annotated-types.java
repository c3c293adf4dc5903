import dev.clobber.*;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

@Target(ElementType.TYPE_USE)
@interface Mine {}

@Clobbers(abi = "syscall")
interface Linux {
    @Syscall(nr = 1)
    @Mine long write(@Mine int fd, @Mine byte @Mine [] buf, @Length(of = "buf") @Mine long count);

    @Syscall(nr = 87)
    int unlink(@Mine String path);

    @Syscall(nr = 293, regs = {"rsi", "rdi"})
    int pipe2(int flags, int... ends);
}
