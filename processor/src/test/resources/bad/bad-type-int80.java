import dev.clobber.*;
import java.nio.ByteBuffer;

interface Linux {
    @Syscall(nr = 4, gate = Gate.INT_0X80)
    // error: [clobber:bad-type] parameter `buf` is a `ByteBuffer`, but its address does not fit into the 32 bits that `int 0x80` passes
    //                           ^
    int write(int fd, ByteBuffer buf, @Length(of = "buf") int count);
}
