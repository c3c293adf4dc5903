package dev.clobber.processor.calls;

import dev.clobber.Clobbers;
import dev.clobber.Length;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;

/** Calls that wait for something, or make it happen. */
@Clobbers(abi = "syscall")
@SuppressWarnings("clobber:jvm-hazard")
public interface EventCalls {
    /** Of a pipe, an eventfd, a socket: do not wait. */
    int O_NONBLOCK = 04000;

    /** Of {@code epoll_ctl}. */
    int EPOLL_CTL_ADD = 1;

    /** There is something to read. */
    int EPOLLIN = 1;

    /** The size of {@code struct epoll_event}, which is packed on x86-64. */
    int EPOLL_EVENT_BYTES = 12;

    /** Sockets of this machine. */
    int AF_UNIX = 1;

    /** Sockets whose messages keep their bounds. */
    int SOCK_SEQPACKET = 5;

    @Syscall(name = "pipe2")
    int pipe2(int[] fds, int flags) throws ErrnoException;

    @Syscall(name = "read")
    long read(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(name = "read")
    long read(int fd, long[] buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(name = "write")
    long write(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(name = "write")
    long write(int fd, long[] buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(name = "close")
    int close(int fd) throws ErrnoException;

    @Syscall(name = "eventfd2")
    int eventfd2(int count, int flags) throws ErrnoException;

    @Syscall(name = "epoll_create1")
    int epoll_create1(int flags) throws ErrnoException;

    @Syscall(name = "epoll_ctl")
    int epoll_ctl(int epoll, int op, int fd, byte[] event) throws ErrnoException;

    /** The kernel counts in events of 12 bytes. */
    @Syscall(name = "epoll_wait")
    @SuppressWarnings("clobber:unchecked-length")
    int epoll_wait(int epoll, byte[] events, int maxevents, int timeout) throws ErrnoException;

    @Syscall(name = "socketpair")
    int socketpair(int family, int type, int protocol, int[] fds) throws ErrnoException;

    @Syscall(name = "sendto")
    @SuppressWarnings("clobber:unchecked-length")
    long sendto(
            int fd, byte[] buf, @Length(of = "buf") long len, int flags, byte[] addr, @Length(of = "addr") int addrLen)
            throws ErrnoException;

    @Syscall(name = "recvfrom")
    @SuppressWarnings("clobber:unchecked-length")
    long recvfrom(int fd, byte[] buf, @Length(of = "buf") long size, int flags, byte[] addr, int[] addrLen)
            throws ErrnoException;

    @Syscall(name = "nanosleep")
    int nanosleep(long[] request, long[] remaining) throws ErrnoException;

    @Syscall(name = "futex")
    int futex(int[] word, int op, int value, long[] timeout, int[] word2, int value3) throws ErrnoException;

    @Syscall(name = "clock_gettime")
    @SuppressWarnings("clobber:vdso")
    int clock_gettime(int clock, long[] time) throws ErrnoException;
}
