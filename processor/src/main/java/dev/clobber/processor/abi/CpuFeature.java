package dev.clobber.processor.abi;

import java.util.List;
import java.util.Optional;

/**
 * A feature that an x86-64 processor may have.
 *
 * @param name its word in /proc/cpuinfo
 * @param isBaseline whether every x86-64 processor has it, so that nobody need ask
 * @param bit where CPUID tells it; empty for the baseline, and where user mode cannot ask
 * @param xcr0 the bits of XCR0, as a mask, that the system has to have set so that it can be used
 * @param implied the features that come with it, the direct ones
 * @param otherNames what else people call it
 */
public record CpuFeature(
        String name,
        boolean isBaseline,
        Optional<CpuidBit> bit,
        long xcr0,
        List<String> implied,
        List<String> otherNames) {

    /** Copies the lists. */
    public CpuFeature {
        implied = List.copyOf(implied);
        otherNames = List.copyOf(otherNames);
    }
}
