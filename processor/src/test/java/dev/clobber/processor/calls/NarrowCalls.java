package dev.clobber.processor.calls;

import dev.clobber.Clobbers;
import dev.clobber.Length;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;

/** Values narrower than what the kernel reads: it sees all 64 bits of an {@code loff_t}. */
@Clobbers(abi = "syscall")
@SuppressWarnings("clobber:jvm-hazard")
public interface NarrowCalls {
    @Syscall(name = "memfd_create")
    int memfd_create(String name, int flags) throws ErrnoException;

    @Syscall(name = "ftruncate")
    int ftruncate(short fd, long length) throws ErrnoException;

    @Syscall(name = "lseek")
    long lseek(int fd, byte offset, int whence) throws ErrnoException;

    @Syscall(name = "lseek")
    long lseek(int fd, short offset, int whence) throws ErrnoException;

    @Syscall(name = "lseek")
    long lseek(int fd, char offset, int whence) throws ErrnoException;

    @Syscall(name = "lseek")
    long lseek(int fd, int offset, int whence) throws ErrnoException;

    @Syscall(name = "lseek")
    long lseek(int fd, boolean offset, int whence) throws ErrnoException;

    @Syscall(name = "lseek")
    long lseek(int fd, long offset, byte whence) throws ErrnoException;

    /** The offset is the second argument for the kernel, and moves there from another register. */
    @Syscall(
            name = "lseek",
            regs = {"rdx", "rdi", "rsi"})
    long lseekTurned(byte whence, short fd, byte offset) throws ErrnoException;

    /** Two arguments on the stack: the kernel refuses flags other than 0 in any of 64 bits. */
    @Syscall(name = "process_vm_readv")
    @SuppressWarnings("clobber:unchecked-length")
    long process_vm_readv(int pid, long[] local, long locals, long[] remote, int remotes, int flags)
            throws ErrnoException;

    /** Flags on the stack, without a buffer. */
    @Syscall(name = "process_vm_readv")
    long process_vm_readv(int pid, long local, long locals, long remote, boolean remotes, byte flags)
            throws ErrnoException;

    /** The offset on the stack. */
    @Syscall(name = "mmap")
    long mmap(long address, long length, int prot, int flags, int fd, int offset) throws ErrnoException;

    @Syscall(name = "mmap")
    long mmap(long address, long length, int prot, int flags, int fd, short offset) throws ErrnoException;

    @Syscall(name = "mmap")
    long mmap(long address, long length, byte prot, byte flags, short fd, char offset) throws ErrnoException;

    @Syscall(name = "munmap")
    int munmap(long address, short length) throws ErrnoException;

    @Syscall(name = "pwrite64")
    int pwrite64(int fd, byte[] buf, @Length(of = "buf") byte count, char offset) throws ErrnoException;

    @Syscall(name = "pwrite64")
    int pwrite64(int fd, long address, boolean count, short offset) throws ErrnoException;

    @Syscall(name = "pread64")
    int pread64(int fd, byte[] buf, @Length(of = "buf") char count, int offset) throws ErrnoException;

    /** The register for 32 bits of a descriptor, of 64 bits of an offset. */
    @Syscall(
            name = "eventfd2",
            regs = {"edi", "esi"})
    int eventfd2(char count, int flags) throws ErrnoException;

    @Syscall(name = "read")
    int read(int fd, long[] buf, @Length(of = "buf") short count) throws ErrnoException;

    @Syscall(name = "close")
    void close(short fd) throws ErrnoException;
}
