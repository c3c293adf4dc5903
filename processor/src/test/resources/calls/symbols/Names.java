package app.under_score.größe;

import dev.clobber.Clobbers;
import dev.clobber.Length;
import dev.clobber.Syscall;
import java.nio.ByteBuffer;

/** Names that need care. */
@Clobbers(abi = "syscall")
public interface Names {
    @Syscall(nr = 39)
    int plain();

    @Syscall(nr = 39)
    int under_score_();

    @Syscall(nr = 39)
    int größe();

    @Syscall(nr = 39)
    int 漢字();

    @Syscall(nr = 39)
    int dollar$();

    @Syscall(nr = 39)
    int \ud835\udc9c();

    @Syscall(nr = 1)
    long overloaded(int fd, byte[] buf, @Length(of = "buf") long count);

    @Syscall(nr = 1)
    long overloaded(int fd, long[] buf, @Length(of = "buf") long count);

    @Syscall(nr = 1)
    long overloaded(int fd, ByteBuffer buf, @Length(of = "buf") long count);

    @Syscall(nr = 1)
    long overloaded(short fd, String buf, @Length(of = "buf") int count);

    @Syscall(nr = 39)
    int f();

    @Syscall(nr = 3)
    @SuppressWarnings("clobber:jvm-hazard")
    int f(int fd);

    /** Not to be confused with the one before. */
    @Syscall(nr = 3)
    @SuppressWarnings("clobber:jvm-hazard")
    int f__I(int fd);

    interface Inner_ {
        @Syscall(nr = 39)
        @Clobbers(abi = "syscall")
        int getpid();

        /** Nested twice, and a class. */
        final class Natives$ {
            @Syscall(nr = 39)
            @Clobbers(abi = "syscall")
            public static native int getpid();

            @Syscall(nr = 110)
            @Clobbers(abi = "syscall")
            static native int over();

            /** No call of the kernel: it makes the other one overloaded all the same. */
            static native int over(int one);
        }
    }
}
