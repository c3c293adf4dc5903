package dev.clobber.benchmarks;

import dev.clobber.Clobbers;
import dev.clobber.Length;
import dev.clobber.NoReturn;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;

/**
 * One system call of each kind of stub. {@link Peer} binds the same methods to C, so that a benchmark calls both in the same way.
 *
 * <p>Nobody calls {@code close}, {@code mmap} and {@code exit_group}: they are here for their size.
 */
@Clobbers(abi = "syscall")
public interface Linux {
    /** Relative paths are relative to the working directory (man 2 openat). */
    int AT_FDCWD = -100;

    /** Open for writing only (man 2 openat). */
    int O_WRONLY = 1;

    /** The clock that only moves forward (man 2 clock_gettime). */
    int CLOCK_MONOTONIC = 1;

    /** No argument, no error: the shortest stub there is. */
    @Syscall(nr = 39)
    int getpid();

    /** One argument in a register. */
    @Syscall(nr = 3)
    @SuppressWarnings("clobber:jvm-hazard")
    int close(int fd) throws ErrnoException;

    /** May block, so the bytes are copied. */
    @Syscall(
            nr = 1,
            regs = {"rdi", "rsi", "rdx"})
    long write(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;

    /** May block, so the bytes are copied, as many as the kernel says. */
    @Syscall(nr = 0)
    long read(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;

    /** A string, encoded as UTF-8. */
    @Syscall(nr = 257)
    int openat(int directory, String path, int flags, int mode) throws ErrnoException;

    /** May block before the kernel's pool is filled, so the bytes are copied. */
    @Syscall(nr = 318)
    @SuppressWarnings("clobber:vdso")
    long getrandom(byte[] buf, @Length(of = "buf") long count, int flags) throws ErrnoException;

    /** Answers at once, so the array is held in place; a structure of 16 bytes. */
    @Syscall(nr = 228)
    @SuppressWarnings("clobber:vdso")
    int clock_gettime(int clock, long[] time) throws ErrnoException;

    /** A structure of 144 bytes. */
    @Syscall(nr = 5)
    int fstat(int fd, byte[] stat) throws ErrnoException;

    /** Six arguments, of which Java passes two on the stack. */
    @Syscall(nr = 9)
    @SuppressWarnings("clobber:jvm-hazard")
    long mmap(long address, long length, int protection, int flags, int fd, long offset) throws ErrnoException;

    /** Two structures of 16 bytes. */
    @Syscall(nr = 35)
    int nanosleep(long[] duration, long[] remaining) throws ErrnoException;

    /** Never comes back. */
    @Syscall(nr = 231)
    @NoReturn
    @SuppressWarnings("clobber:jvm-hazard")
    void exit_group(int status);
}
