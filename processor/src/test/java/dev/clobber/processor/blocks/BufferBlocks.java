package dev.clobber.processor.blocks;

import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.In;
import dev.clobber.Length;
import dev.clobber.Out;
import java.nio.ByteBuffer;

/** Blocks that read and write arrays and buffers. */
public interface BufferBlocks {
    String SUM = "xor {out}, {out}; 1: dec {n}; js 2f; movzx eax, byte ptr [{a} + {n}]; add {out}, rax; jmp 1b; 2:";

    @Asm(SUM)
    @Out("reg")
    @Clobbers({"rax", "{n}", "flags"})
    long sum(@In("reg") byte[] a, @In("reg") @Length(of = "a") long n);

    @Asm(SUM)
    @Out("reg")
    @Clobbers({"rax", "rbp", "flags"})
    long sum(@In("r15") boolean[] a, @In("rbp") @Length(of = "a") long n);

    @Asm(SUM)
    @Out("reg")
    @Clobbers({"rax", "{n}", "flags"})
    long sum(@In("reg") short[] a, @In("reg") @Length(of = "a") long n);

    @Asm(SUM)
    @Out("reg")
    @Clobbers({"rax", "{n}", "flags"})
    long sum(@In("reg") char[] a, @In("reg") @Length(of = "a") long n);

    @Asm(SUM)
    @Out("reg")
    @Clobbers({"rax", "{n}", "flags"})
    long sum(@In("reg") int[] a, @In("reg") @Length(of = "a") long n);

    @Asm(SUM)
    @Out("reg")
    @Clobbers({"rax", "{n}", "flags"})
    long sum(@In("reg") long[] a, @In("reg") @Length(of = "a") long n);

    @Asm(SUM)
    @Out("reg")
    @Clobbers({"rax", "{n}", "flags"})
    long sum(@In("reg") float[] a, @In("reg") @Length(of = "a") long n);

    @Asm(SUM)
    @Out("reg")
    @Clobbers({"rax", "{n}", "flags"})
    long sum(@In("reg") double[] a, @In("reg") @Length(of = "a") long n);

    @Asm(SUM)
    @Out("reg")
    @Clobbers({"rax", "{n}", "flags"})
    long sum(@In("reg") ByteBuffer a, @In("reg") @Length(of = "a") long n);

    @Asm({"1: dec {n}", "js 2f", "mov [{a} + {n}], {v}", "jmp 1b", "2:"})
    @Clobbers({"rcx", "flags"})
    void fill(@In("rsi") byte[] a, @In("reg") byte v, @In("rcx") @Length(of = "a") long n);

    @Asm({"1: dec {n}", "js 2f", "mov [{a} + {n}], {v}", "jmp 1b", "2:"})
    @Clobbers({"rcx", "flags"})
    void fill(@In("rsi") ByteBuffer a, @In("reg") byte v, @In("rcx") @Length(of = "a") long n);

    /** Adds two vectors; floats beside arrays, and a double result. */
    @Asm({
        "xorpd {out}, {out}",
        "1: dec {n}",
        "js 2f",
        "movsd xmm5, [{a} + {n}*8]",
        "mulsd xmm5, {f}",
        "addsd xmm5, [{b} + {n}*8]",
        "movsd [{c} + {n}*8], xmm5",
        "addsd {out}, xmm5",
        "jmp 1b",
        "2: addsd {out}, {g}"
    })
    @Out("xmm7")
    @Clobbers({"xmm5", "{n}", "flags"})
    double axpy(
            @In("xmm3") double f,
            @In("rbx") double[] a,
            @In("r12") double[] b,
            @In("r13") double[] c,
            @In("reg") long n,
            @In("xmm0") double g);

    /** A system call may take as long as it likes, so its array is copied. */
    @Asm("syscall")
    @Clobbers({"rcx", "r11", "memory"})
    long write(
            @In("eax") int number, @In("edi") int fd, @In("rsi") byte[] buf, @In("rdx") @Length(of = "buf") long count);
}
