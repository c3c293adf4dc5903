package app;

import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.Critical;
import dev.clobber.In;
import dev.clobber.Length;
import dev.clobber.Out;
import dev.clobber.Requires;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;
import java.nio.ByteBuffer;

/** One block of each kind, for the golden bindings. */
public interface Cpu {
    record Leaf(@Out("eax") int eax, @Out("ebx") int ebx, @Out("ecx") int ecx, @Out("edx") int edx) {}

    @Asm("cpuid")
    Leaf cpuid(@In("eax") int leaf, @In("ecx") int subleaf);

    @Asm("pdep {out}, {v}, {mask}")
    @Out("reg")
    @Requires("bmi2")
    default long deposit(@In("reg") long v, @In("reg") long mask) {
        long result = 0;
        for (int i = 0, from = 0; i < Long.SIZE; i++) {
            if ((mask >>> i & 1) != 0) {
                result |= (v >>> from++ & 1) << i;
            }
        }
        return result;
    }

    @Asm({"test {count}, {count}", "jz 2f", "1: add rax, [{values} + {count} - 8]", "sub {count}, 8", "jnz 1b", "2:"})
    @Out("{start}")
    @Clobbers({"flags", "{count}"})
    long sum(@In("reg") long[] values, @In("reg") @Length(of = "values") long count, @In("rax") long start);

    @Asm("sha256msg1 xmm0, [{block}]")
    @Requires("sha_ni")
    double schedule(@In("xmm0") double a, @In("reg") ByteBuffer block);

    @Asm("prefetchw [{place}]")
    @Requires("3dnowprefetch")
    default void prefetch(@In("reg") int[] place) {}

    @Syscall(name = "getcwd")
    @Clobbers(abi = "syscall")
    @Critical
    long getcwd(byte[] buf, @Length(of = "buf") int size) throws ErrnoException;
}
