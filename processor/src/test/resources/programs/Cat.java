package programs;

import dev.clobber.Executable;
import java.util.Arrays;

/** Files and standard input, which {@code -} names, one after the other. */
final class Cat {
    @Executable("cat")
    static void start(Os os, String[] args) {
        byte[] buf = new byte[32768];
        int status = 0;
        if (args.length == 0) {
            status = copy(os, Os.STDIN, "-".getBytes(), buf);
        }
        for (int i = 0; i < args.length; i++) {
            byte[] name = args[i].getBytes();
            if (name.length == 1 && name[0] == '-') {
                status |= copy(os, Os.STDIN, name, buf);
                continue;
            }
            int fd = os.openat(Os.AT_FDCWD, args[i], 0, 0);
            if (fd < 0) {
                status |= complain(os, name, -fd);
            } else {
                status |= copy(os, fd, name, buf);
                os.close(fd);
            }
        }
        os.exit_group(status);
    }

    static int copy(Os os, int fd, byte[] name, byte[] buf) {
        while (true) {
            int n = (int) os.read(fd, buf, buf.length);
            if (n == 0) {
                return 0;
            }
            if (n == -Os.EINTR) {
                continue;
            }
            if (n < 0) {
                return complain(os, name, -n);
            }
            int error = writeAll(os, Os.STDOUT, buf, n);
            if (error != 0) {
                complain(os, "write error".getBytes(), error);
                os.exit_group(1);
            }
        }
    }

    /** A pipe may take less than all. */
    static int writeAll(Os os, int fd, byte[] buf, int count) {
        int from = 0;
        while (from < count) {
            long n = os.write(fd, Arrays.copyOfRange(buf, from, count), count - from);
            if (n < 0) {
                if (n != -Os.EINTR) {
                    return (int) -n;
                }
            } else {
                from += (int) n;
            }
        }
        return 0;
    }

    static int complain(Os os, byte[] name, int error) {
        say(os, "cat: ".getBytes());
        say(os, name);
        say(os, ": ".getBytes());
        switch (error) {
            case 2 -> say(os, "No such file or directory".getBytes());
            case 9 -> say(os, "Bad file descriptor".getBytes());
            case 13 -> say(os, "Permission denied".getBytes());
            case 20 -> say(os, "Not a directory".getBytes());
            case 21 -> say(os, "Is a directory".getBytes());
            case 28 -> say(os, "No space left on device".getBytes());
            case 32 -> say(os, "Broken pipe".getBytes());
            default -> say(os, "Input/output error".getBytes());
        }
        say(os, "\n".getBytes());
        return 1;
    }

    static void say(Os os, byte[] text) {
        os.write(Os.STDERR, text, text.length);
    }
}
