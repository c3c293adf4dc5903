package dev.clobber.benchmarks;

import dev.clobber.runtime.ErrnoException;

/** The same methods in C, with inline assembly for the system call: {@code benchmarks/peer/linux.c}. */
public final class Peer implements Linux {
    /** The system property that names the compiled library. */
    public static final String LIBRARY = "clobber.peer";

    /** Loads the library that {@code benchmarks/run} compiled. */
    public Peer() {
        String library = System.getProperty(LIBRARY);
        if (library == null) {
            throw new IllegalStateException("no C peer: start the benchmarks with benchmarks/run, or pass -jvmArgs -D"
                    + LIBRARY + "=/path/to/peer.so");
        }
        System.load(library);
    }

    /** A C function that returns at once: what a native call costs without any system call. */
    public native int nothing();

    @Override
    public native int getpid();

    @Override
    public native int close(int fd) throws ErrnoException;

    @Override
    public native long write(int fd, byte[] buf, long count) throws ErrnoException;

    @Override
    public native long read(int fd, byte[] buf, long count) throws ErrnoException;

    @Override
    public native int openat(int directory, String path, int flags, int mode) throws ErrnoException;

    @Override
    public native long getrandom(byte[] buf, long count, int flags) throws ErrnoException;

    @Override
    public native int clock_gettime(int clock, long[] time) throws ErrnoException;

    @Override
    public native int fstat(int fd, byte[] stat) throws ErrnoException;

    @Override
    public native long mmap(long address, long length, int protection, int flags, int fd, long offset)
            throws ErrnoException;

    @Override
    public native int nanosleep(long[] duration, long[] remaining) throws ErrnoException;

    @Override
    public native void exit_group(int status);
}
