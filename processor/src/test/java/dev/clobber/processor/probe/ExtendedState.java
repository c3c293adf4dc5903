package dev.clobber.processor.probe;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What this processor and system have of the extended state, and where XSAVE puts it.
 *
 * @param offsets of the components in the XSAVE area, in bytes
 * @param mxcsrMask the bits of MXCSR that exist
 * @param segmentBases whether user code may read and write the bases of fs and gs
 */
record ExtendedState(Map<Component, Integer> offsets, int mxcsrMask, boolean segmentBases) {
    /** Of the legacy area and the header, which always are there. */
    private static final int SMALLEST = 576;

    ExtendedState {
        offsets = Collections.unmodifiableMap(new EnumMap<>(offsets));
    }

    /** As every x86-64 processor has it. */
    static ExtendedState smallest() {
        return new ExtendedState(Map.of(Component.X87, 0, Component.SSE, 160), 0xffff, false);
    }

    boolean has(Component component) {
        return offsets.containsKey(component);
    }

    /** One bit a component, as in XCR0. */
    int components() {
        return offsets.keySet().stream().mapToInt(Component::bit).sum();
    }

    /** The length of the XSAVE area in bytes. */
    int size() {
        int end = offsets.entrySet().stream()
                .mapToInt(entry -> entry.getValue() + entry.getKey().size())
                .max()
                .orElse(0);
        return Math.max(SMALLEST, end);
    }
}
