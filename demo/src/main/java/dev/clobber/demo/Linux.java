package dev.clobber.demo;

import dev.clobber.Clobbers;
import dev.clobber.Length;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;

/** The system calls of the demo. */
public interface Linux {
    /** Relative paths are relative to the working directory ({@code man 2 openat}). */
    int AT_FDCWD = -100;

    /** Open for reading and writing. */
    int O_RDWR = 2;

    /** Create the file. */
    int O_CREAT = 0100;

    /** Fail if the file is there. */
    int O_EXCL = 0200;

    @Syscall(
            nr = 1,
            regs = {"rdi", "rsi", "rdx"})
    @Clobbers({"rcx", "r11"})
    long write(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    int getpid();

    /** The kernel fills six strings of 65 bytes: the binding checks that the array has room for 390. */
    @Syscall(name = "uname")
    @Clobbers(abi = "syscall")
    int uname(byte[] name) throws ErrnoException;

    @Syscall(name = "getrandom")
    @Clobbers(abi = "syscall")
    @SuppressWarnings("clobber:vdso")
    long getrandom(byte[] buf, @Length(of = "buf") long count, int flags) throws ErrnoException;

    @Syscall(name = "openat")
    @Clobbers(abi = "syscall")
    int openat(int directory, String path, int flags, int mode) throws ErrnoException;

    @Syscall(name = "pwrite64")
    @Clobbers(abi = "syscall")
    long pwrite64(int fd, byte[] buf, @Length(of = "buf") long count, long offset) throws ErrnoException;

    @Syscall(name = "pread64")
    @Clobbers(abi = "syscall")
    long pread64(int fd, byte[] buf, @Length(of = "buf") long count, long offset) throws ErrnoException;

    @Syscall(name = "unlinkat")
    @Clobbers(abi = "syscall")
    int unlinkat(int directory, String path, int flags) throws ErrnoException;

    @Syscall(name = "close")
    @Clobbers(abi = "syscall")
    @SuppressWarnings("clobber:jvm-hazard")
    int close(int fd) throws ErrnoException;
}
