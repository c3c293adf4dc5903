package objects;

import dev.clobber.Clobbers;
import dev.clobber.Export;
import dev.clobber.Length;
import dev.clobber.Syscall;

final class Greeting {
    interface Linux {
        @Syscall(nr = 1)
        @Clobbers({"rcx", "r11"})
        long write(int fd, byte[] buf, @Length(of = "buf") long count);
    }

    @Export("hello")
    static void hello(Linux linux) {
        byte[] message = "Hello from Java!\n".getBytes();
        linux.write(1, message, message.length);
    }
}
