package dev.clobber.processor.probe;

import java.nio.LongBuffer;

/** Translates between the XSAVE area and a {@link MachineState}, which lie alike but for what is said here. */
final class XsaveImage {
    private static final int REGISTERS = 8;

    /** Where the top of the x87 stack is in the area's first word. */
    private static final int TOP = 27;

    private static final long INITIAL_CONTROL = 0x037f;

    private final ExtendedState extended;
    private final long[] registers = new long[2 * REGISTERS];

    XsaveImage(ExtendedState extended) {
        this.extended = extended;
    }

    /** In the area the x87 registers stand in the order of the stack. */
    void toStack(long[] words, LongBuffer area) {
        int top = top(words);
        if (top == 0) {
            return;
        }
        for (int number = 0; number < REGISTERS; number++) {
            int from = Parts.X87_REGISTERS + 2 * (number + top & 7);
            registers[2 * number] = words[from];
            registers[2 * number + 1] = words[from + 1];
        }
        area.put(Parts.X87_REGISTERS, registers);
    }

    /** Puts the x87 registers into their physical order, and says in the words what XSAVE says in its header alone. */
    void fromStack(long[] words) {
        // MXCSR_MASK, which is no state, shares a word with MXCSR.
        words[Parts.MXCSR] &= 0xffff_ffffL;
        if (words[Parts.HEADER] != extended.components()) {
            initialize(words);
        }
        int top = top(words);
        if (top == 0) {
            return;
        }
        System.arraycopy(words, Parts.X87_REGISTERS, registers, 0, registers.length);
        for (int number = 0; number < REGISTERS; number++) {
            int to = Parts.X87_REGISTERS + 2 * (number + top & 7);
            words[to] = registers[2 * number];
            words[to + 1] = registers[2 * number + 1];
        }
    }

    private static int top(long[] words) {
        return (int) (words[Parts.IMAGE] >>> TOP) & 7;
    }

    /** A component whose bit is clear is in its initial state, whatever the area holds (SDM vol. 1, sections 13.6 and 13.7). */
    private void initialize(long[] words) {
        extended.offsets().forEach((component, offset) -> {
            if ((words[Parts.HEADER] & component.bit()) == 0) {
                initialize(words, component, offset / Long.BYTES);
            }
        });
        words[Parts.HEADER] = extended.components();
    }

    private static void initialize(long[] words, Component component, int offset) {
        if (component == Component.X87) {
            words[Parts.IMAGE] = INITIAL_CONTROL;
            words[Parts.IMAGE + 1] = 0;
            words[Parts.IMAGE + 2] = 0;
            clear(words, Parts.X87_REGISTERS, 2 * REGISTERS);
        } else {
            clear(words, Parts.IMAGE + offset, component.size() / Long.BYTES);
        }
    }

    private static void clear(long[] words, int start, int count) {
        for (int i = start; i < start + count; i++) {
            words[i] = 0;
        }
    }
}
