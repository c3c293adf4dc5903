package dev.clobber.benchmarks.cold;

import dev.clobber.Clobbers;
import dev.clobber.Length;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;

/** What the shortest program needs. */
public interface Output {
    @Syscall(
            nr = 1,
            regs = {"rdi", "rsi", "rdx"})
    @Clobbers({"rcx", "r11"})
    long write(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;
}
