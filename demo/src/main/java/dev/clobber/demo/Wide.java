package dev.clobber.demo;

import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.In;
import dev.clobber.Option;
import dev.clobber.Out;
import java.util.Objects;

/** Arithmetic on more than 64 bits, for which Java has no carry. */
public interface Wide {
    /** A number of 128 bits. */
    record Product(@Out("rax") long low, @Out("rdx") long high) {}

    /** The whole product of two unsigned numbers. */
    @Asm(
            value = "mul {b}",
            options = {Option.PURE, Option.NOMEM, Option.NOSTACK})
    @Clobbers("flags")
    Product multiply(@In("rax") long a, @In("reg") long b);

    /**
     * Adds numbers of any length, the least significant 64 bits first.
     *
     * @return whether there is a carry out of the last
     * @throws IndexOutOfBoundsException where an array is shorter than {@code count}
     */
    default boolean add(long[] sum, long[] a, long[] b, int count) {
        Objects.checkFromIndexSize(0, count, Math.min(sum.length, Math.min(a.length, b.length)));
        return addUnchecked(sum, a, b, count);
    }

    /** The carry lives in CF from one turn to the next: {@code inc}, {@code dec}, and {@code jrcxz} leave it alone. */
    @Asm({
        "xor eax, eax          # the index, and no carry yet",
        "jrcxz 2f",
        "1: mov rdx, [{a} + rax*8]",
        "adc rdx, [{b} + rax*8]",
        "mov [{sum} + rax*8], rdx",
        "inc rax",
        "dec rcx",
        "jnz 1b",
        "2:"
    })
    @Out("cf")
    @Clobbers({"rax", "{count}", "rdx", "flags"})
    boolean addUnchecked(@In("reg") long[] sum, @In("reg") long[] a, @In("reg") long[] b, @In("rcx") int count);
}
