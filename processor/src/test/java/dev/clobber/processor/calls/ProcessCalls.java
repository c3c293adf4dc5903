package dev.clobber.processor.calls;

import dev.clobber.Clobbers;
import dev.clobber.Gate;
import dev.clobber.Length;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;

/** Calls about this process and its memory. */
@Clobbers({"rcx", "r11"})
@SuppressWarnings("clobber:jvm-hazard")
public interface ProcessCalls {
    @Syscall(nr = 39)
    int getpid();

    @Syscall(nr = 39, name = "getpid")
    long processId();

    @Syscall(name = "getpid")
    void forget();

    @Syscall(name = "getpid")
    int orThrow() throws ErrnoException;

    /** {@code int 0x80} destroys nothing but eax. */
    @Syscall(nr = 20, gate = Gate.INT_0X80)
    int getpidThroughInterrupt();

    @Syscall(name = "gettid")
    int gettid();

    @Syscall(name = "getppid")
    int getppid();

    @Syscall(name = "uname")
    int uname(byte[] name) throws ErrnoException;

    @Syscall(name = "getrandom")
    @SuppressWarnings("clobber:vdso")
    long getrandom(byte[] buf, @Length(of = "buf") long count, int flags) throws ErrnoException;

    @Syscall(name = "mmap")
    long mmap(long address, long length, int prot, int flags, int fd, long offset) throws ErrnoException;

    /** Kernel: address, length, prot, flags, fd, offset. */
    @Syscall(
            nr = 9,
            regs = {"r9", "r8", "r10", "rdx", "rsi", "rdi"})
    long mmapBackwards(long offset, int fd, int flags, int prot, long length, long address) throws ErrnoException;

    @Syscall(name = "munmap")
    int munmap(long address, long length) throws ErrnoException;

    /** The kernel copies between its own addresses: here to and from what {@code mmap} gave. */
    @Syscall(name = "pwrite64")
    long pwrite64(int fd, long address, long count, long offset) throws ErrnoException;

    @Syscall(name = "pread64")
    long pread64(int fd, long address, long count, long offset) throws ErrnoException;

    @Syscall(name = "pwrite64")
    long pwrite64(int fd, byte[] buf, @Length(of = "buf") long count, long offset) throws ErrnoException;

    @Syscall(name = "pread64")
    long pread64(int fd, byte[] buf, @Length(of = "buf") long count, long offset) throws ErrnoException;

    @Syscall(name = "memfd_create")
    int memfd_create(String name, int flags) throws ErrnoException;

    @Syscall(name = "close")
    int close(int fd) throws ErrnoException;
}
