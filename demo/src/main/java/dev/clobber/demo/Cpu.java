package dev.clobber.demo;

import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.In;
import dev.clobber.Option;
import dev.clobber.Out;
import dev.clobber.Requires;

/** What the processor tells of itself. */
public interface Cpu {
    /** How often {@link #random} asks before it gives up; Intel's guide advises ten. */
    int RETRIES = 10;

    /** One leaf of {@code cpuid}. */
    record Leaf(
            @Out("eax") int eax,
            @Out("ebx") int ebx,
            @Out("ecx") int ecx,
            @Out("edx") int edx) {}

    /** A time stamp, and the processor that it was taken on. */
    record Stamp(@Out("rax") long ticks, @Out("ecx") int processor) {}

    /** Random bits, if the processor had any. */
    record Random(@Out("reg") long value, @Out("cf") boolean isValid) {}

    /** All four registers are outputs, two of them inputs too: there is nothing left to declare. */
    @Asm("cpuid")
    Leaf cpuid(@In("eax") int leaf, @In("ecx") int subleaf);

    /** The processor's clock. */
    @Asm({"rdtsc", "shl rdx, 32", "or rax, rdx"})
    @Clobbers({"rdx", "flags"})
    long rdtsc();

    /** The processor's clock, read after all that comes before it. */
    @Asm({"rdtscp", "shl rdx, 32", "or rax, rdx"})
    @Clobbers({"rdx", "flags"})
    @Requires("rdtscp")
    default Stamp rdtscp() {
        return new Stamp(System.nanoTime(), -1);
    }

    /** Random bits of the processor, with a few more attempts while it has none. */
    @Asm({"mov ecx, {RETRIES}", "1: rdrand {value}", "jc 2f", "dec ecx", "jnz 1b", "2:"})
    @Clobbers({"rcx", "flags"})
    @Requires("rdrand")
    default Random random() {
        return new Random(0, false);
    }

    /** How many bits are 1. */
    @Asm(
            value = "popcnt {out:q}, {bits}",
            options = {Option.PURE, Option.NOMEM, Option.NOSTACK})
    @Out("reg")
    @Clobbers("flags")
    @Requires("popcnt")
    default int population(@In("reg") long bits) {
        return Long.bitCount(bits);
    }

    /** The bits under a mask, moved together. */
    @Asm(
            value = "pext {out}, {bits}, {mask}",
            options = {Option.PURE, Option.NOMEM, Option.PRESERVES_FLAGS, Option.NOSTACK})
    @Out("reg")
    @Requires("bmi2")
    default long extract(@In("reg") long bits, @In("reg") long mask) {
        long extracted = 0;
        int count = 0;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            extracted |= (bits >>> Long.numberOfTrailingZeros(rest) & 1) << count++;
        }
        return extracted;
    }
}
