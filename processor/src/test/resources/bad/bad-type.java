import dev.clobber.*;
import java.nio.IntBuffer;
import java.util.List;

interface Linux {
    @Syscall(nr = 35)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:bad-type] parameter `seconds` is a `double`, which no system call takes
    //                   ^
    // error: [clobber:bad-type] parameter `rest` is an `Object`, which no system call takes
    //                                   ^
    int nanosleep(double seconds, Object rest);

    @Syscall(nr = 50)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:bad-type] parameter `fd` is an `Integer`, which no system call takes
    //                 ^
    // error: [clobber:bad-type] parameter `backlog` is a `boolean[][]`, which no system call takes
    //                                 ^
    int listen(Integer fd, boolean[][] backlog);

    @Syscall(nr = 20)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:bad-type] parameter `buffers` is a `List`, which no system call takes
    //                               ^
    long writev(int fd, List<byte[]> buffers, int count);

    @Syscall(nr = 19)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:bad-type] parameter `buffers` is a `String[]`, which no system call takes
    //                          ^
    long readv(int fd, String[] buffers, int count);

    @Syscall(nr = 5)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:bad-type] parameter `status` is an `IntBuffer`, which no system call takes
    //                          ^
    int fstat(int fd, IntBuffer status);

    @Syscall(nr = 80)
    @Clobbers({"rcx", "r11"})
    @SuppressWarnings("clobber:jvm-hazard")
    // error: [clobber:bad-type] parameter `directory` is a `T`, which no system call takes
    //              ^
    <T> int chdir(T directory);

    @Syscall(nr = 87)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:bad-type] parameter `file` is a `Path`, which no system call takes
    //                            ^
    int unlink(java.nio.file.Path file);
}
