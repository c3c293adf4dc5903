package dev.clobber.processor.calls;

import dev.clobber.Clobbers;
import dev.clobber.Gate;
import dev.clobber.Length;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;
import java.nio.ByteBuffer;

/** Calls that fail. */
@Clobbers(abi = "syscall")
@SuppressWarnings("clobber:jvm-hazard")
public interface Errors {
    @Syscall(name = "openat")
    int openat(int directory, String path, int flags, int mode) throws ErrnoException;

    @Syscall(name = "openat")
    int openInt(int directory, String path, int flags, int mode);

    @Syscall(name = "openat")
    long openLong(int directory, String path, int flags, int mode);

    @Syscall(name = "openat")
    void openAndForget(int directory, String path, int flags, int mode) throws ErrnoException;

    @Syscall(name = "openat")
    void openAndIgnore(int directory, String path, int flags, int mode);

    @Syscall(name = "close")
    int close(int fd) throws ErrnoException;

    @Syscall(name = "close")
    int closeInt(int fd);

    @Syscall(name = "close")
    long closeLong(int fd);

    @Syscall(nr = 6, gate = Gate.INT_0X80)
    long closeThroughInterrupt(int fd);

    @Syscall(nr = 6, gate = Gate.INT_0X80)
    int closeThroughInterruptOrThrow(int fd) throws ErrnoException;

    @Syscall(nr = 5, gate = Gate.INT_0X80)
    long openThroughInterrupt(String path, int flags, int mode);

    @Syscall(nr = 5, gate = Gate.INT_0X80)
    long openThroughInterruptOrThrow(String path, int flags, int mode) throws ErrnoException;

    /** There is no such call, and perhaps never will be. */
    @Syscall(nr = 4000)
    @SuppressWarnings("clobber:unknown-number")
    int no_such_call() throws ErrnoException;

    @Syscall(name = "fstat")
    int fstat(int fd, byte[] stat) throws ErrnoException;

    @Syscall(name = "pread64")
    long pread64(int fd, ByteBuffer buf, @Length(of = "buf") long count, long offset) throws ErrnoException;

    @Syscall(name = "renameat")
    int renameat(int oldDirectory, String oldPath, int newDirectory, String newPath) throws ErrnoException;
}
