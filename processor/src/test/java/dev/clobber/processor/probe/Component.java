package dev.clobber.processor.probe;

/** The components of the XSAVE area that are probed (SDM vol. 1, section 13.1); all that user code has but MPX, CET and AMX. */
enum Component {
    X87(0, 160),
    SSE(1, 256),
    /** The upper halves of ymm0 to ymm15. */
    AVX(2, 256),
    /** k0 to k7. */
    MASK(5, 64),
    /** The upper halves of zmm0 to zmm15. */
    ZMM_UPPER(6, 512),
    /** zmm16 to zmm31. */
    ZMM_HIGH(7, 1024),
    /** PKRU. */
    PROTECTION_KEYS(9, 8);

    private final int number;
    private final int size;

    Component(int number, int size) {
        this.number = number;
        this.size = size;
    }

    /** Its bit in XCR0, and its subleaf of CPUID leaf 0Dh. */
    int number() {
        return number;
    }

    /** Its length in bytes. */
    int size() {
        return size;
    }

    int bit() {
        return 1 << number;
    }
}
