package dev.clobber.processor.probe;

import dev.clobber.runtime.MachineCode;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;

/** The native methods of the probe machine, which {@code probe.s} implements. */
final class ProbeNatives {
    static {
        MachineCode.load(MethodHandles.lookup());
    }

    private ProbeNatives() {}

    /** Any system call; what the kernel answers. */
    static native long systemCall(long number, long a, long b, long c, long d, long e, long f);

    /** Memory of the process as Java sees it. */
    static native ByteBuffer buffer(long address, long size);

    /** CPUID, whose answer is left at {@link Block#IDENTITY}: eax, ebx, ecx, edx. It serializes, too. */
    static native void identify(long leaf, long subleaf);

    /** XCR0: the components of the extended state that the system lets programs have. */
    static native long enabledComponents();

    /** The address of the handler for faults. */
    static native long faultHandler();

    /** The address of what a handler of the JVM that ours has called returns to. */
    static native long faultReturn();

    /**
     * Loads the state in the block, goes to the entry, and stores the state when the code there jumps to where {@link Block#RETURN}
     * says.
     *
     * @return 0, or the signal of the fault that ended it; then the state has not been stored
     */
    static native int run(long entry);
}
