package dev.clobber.processor.calls;

import dev.clobber.Clobbers;
import dev.clobber.Length;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;
import java.nio.ByteBuffer;

/** One pair of calls with every type of buffer. Its names are no system calls', so that tests may give it others. */
@Clobbers(abi = "syscall")
@SuppressWarnings("clobber:jvm-hazard")
public interface BufferCalls {
    @Syscall(name = "memfd_create")
    int open(String name, int flags) throws ErrnoException;

    @Syscall(name = "close")
    int close(int fd) throws ErrnoException;

    @Syscall(name = "lseek")
    int lseek(int fd, int offset, int whence) throws ErrnoException;

    @Syscall(name = "pwrite64")
    int put(int fd, byte[] buf, @Length(of = "buf") int count, int offset) throws ErrnoException;

    @Syscall(name = "pwrite64")
    int put(int fd, boolean[] buf, @Length(of = "buf") int count, int offset) throws ErrnoException;

    @Syscall(name = "pwrite64")
    int put(int fd, short[] buf, @Length(of = "buf") int count, int offset) throws ErrnoException;

    @Syscall(name = "pwrite64")
    int put(int fd, char[] buf, @Length(of = "buf") int count, int offset) throws ErrnoException;

    @Syscall(name = "pwrite64")
    int put(int fd, int[] buf, @Length(of = "buf") int count, int offset) throws ErrnoException;

    @Syscall(name = "pwrite64")
    int put(int fd, long[] buf, @Length(of = "buf") int count, int offset) throws ErrnoException;

    @Syscall(name = "pwrite64")
    int put(int fd, float[] buf, @Length(of = "buf") int count, int offset) throws ErrnoException;

    @Syscall(name = "pwrite64")
    int put(int fd, double[] buf, @Length(of = "buf") int count, int offset) throws ErrnoException;

    @Syscall(name = "pwrite64")
    int put(int fd, ByteBuffer buf, @Length(of = "buf") int count, int offset) throws ErrnoException;

    @Syscall(name = "pwrite64")
    int put(int fd, String buf, @Length(of = "buf") int count, int offset) throws ErrnoException;

    @Syscall(name = "pread64")
    int get(int fd, byte[] buf, @Length(of = "buf") int count, int offset) throws ErrnoException;

    @Syscall(name = "pread64")
    int get(int fd, boolean[] buf, @Length(of = "buf") int count, int offset) throws ErrnoException;

    @Syscall(name = "pread64")
    int get(int fd, short[] buf, @Length(of = "buf") int count, int offset) throws ErrnoException;

    @Syscall(name = "pread64")
    int get(int fd, char[] buf, @Length(of = "buf") int count, int offset) throws ErrnoException;

    @Syscall(name = "pread64")
    int get(int fd, int[] buf, @Length(of = "buf") int count, int offset) throws ErrnoException;

    @Syscall(name = "pread64")
    int get(int fd, long[] buf, @Length(of = "buf") int count, int offset) throws ErrnoException;

    @Syscall(name = "pread64")
    int get(int fd, float[] buf, @Length(of = "buf") int count, int offset) throws ErrnoException;

    @Syscall(name = "pread64")
    int get(int fd, double[] buf, @Length(of = "buf") int count, int offset) throws ErrnoException;

    @Syscall(name = "pread64")
    int get(int fd, ByteBuffer buf, @Length(of = "buf") int count, int offset) throws ErrnoException;
}
