package dev.clobber.processor.calls;

import dev.clobber.Clobbers;
import dev.clobber.Length;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;
import java.nio.ByteBuffer;

/** Calls about files. */
@Clobbers(abi = "syscall")
@SuppressWarnings("clobber:jvm-hazard")
public interface FileCalls {
    /** Relative to the working directory. */
    int AT_FDCWD = -100;

    /** Do not follow a last symbolic link. */
    int AT_SYMLINK_NOFOLLOW = 0x100;

    /** Remove a directory. */
    int AT_REMOVEDIR = 0x200;

    /** Open for reading and writing. */
    int O_RDWR = 2;

    /** Create the file. */
    int O_CREAT = 0100;

    /** The size of {@code struct stat}. */
    int STAT_BYTES = 144;

    @Syscall(name = "openat")
    int openat(int directory, String path, int flags, int mode) throws ErrnoException;

    @Syscall(name = "openat")
    int tryOpen(int directory, String path, int flags, int mode);

    @Syscall(name = "openat")
    long tryOpenLong(int directory, String path, int flags, int mode);

    /** Kernel: path, flags, mode. */
    @Syscall(
            nr = 2,
            regs = {"rdx", "rsi", "rdi"})
    int open(int mode, int flags, String path) throws ErrnoException;

    @Syscall(nr = 3, name = "close")
    void close(int fd) throws ErrnoException;

    @Syscall(
            nr = 0,
            regs = {"edi", "rsi", "rdx"})
    long read(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(nr = 0)
    long read(int fd, ByteBuffer buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(
            nr = 1,
            regs = {"rdi", "rsi", "rdx"})
    long write(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;

    /** Kernel: fd, buf, count. */
    @Syscall(
            nr = 1,
            regs = {"rdx", "rdi", "rsi"})
    long writeTurned(@Length(of = "buf") long count, int fd, byte[] buf) throws ErrnoException;

    @Syscall(nr = 1)
    long write(int fd, ByteBuffer buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(nr = 1)
    long write(int fd, String buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(name = "lseek")
    long lseek(int fd, long offset, int whence) throws ErrnoException;

    @Syscall(name = "ftruncate")
    int ftruncate(int fd, long length) throws ErrnoException;

    @Syscall(name = "pread64")
    long pread64(int fd, byte[] buf, @Length(of = "buf") long count, long offset) throws ErrnoException;

    @Syscall(name = "pwrite64")
    long pwrite64(int fd, byte[] buf, @Length(of = "buf") long count, long offset) throws ErrnoException;

    /** Kernel: fd, buf, count, position. */
    @Syscall(
            name = "pwrite64",
            regs = {"r10", "rdx", "rsi", "rdi"})
    long pwriteBackwards(long offset, @Length(of = "buf") long count, byte[] buf, int fd) throws ErrnoException;

    /** The structure has a fixed size, which the binding checks. */
    @Syscall(name = "fstat")
    int fstat(int fd, byte[] stat) throws ErrnoException;

    @Syscall(name = "fstat")
    int fstat(int fd, long[] stat) throws ErrnoException;

    @Syscall(name = "fstat")
    int fstat(int fd, ByteBuffer stat) throws ErrnoException;

    @Syscall(name = "newfstatat")
    int newfstatat(int directory, String path, byte[] stat, int flags) throws ErrnoException;

    @Syscall(name = "symlinkat")
    int symlinkat(String target, int directory, String path) throws ErrnoException;

    @Syscall(name = "readlink")
    int readlink(String path, byte[] buf, @Length(of = "buf") int size) throws ErrnoException;

    @Syscall(name = "readlinkat")
    int readlinkat(int directory, String path, byte[] buf, @Length(of = "buf") int size) throws ErrnoException;

    @Syscall(name = "renameat2")
    int renameat2(int oldDirectory, String oldPath, int newDirectory, String newPath, int flags) throws ErrnoException;

    @Syscall(name = "unlinkat")
    int unlinkat(int directory, String path, int flags) throws ErrnoException;

    @Syscall(name = "getcwd")
    int getcwd(byte[] buf, @Length(of = "buf") long size) throws ErrnoException;

    @Syscall(name = "memfd_create")
    int memfd_create(String name, int flags) throws ErrnoException;
}
