package dev.clobber.processor.generate;

import dev.clobber.processor.generate.RegisterContent.Part;

/** What one register has to hold: a number, or what a register holds at the start. */
sealed interface AssignmentGoal {
    /** The number of the register. */
    int register();

    /** How many bits count, 64 or 32. */
    int bits();

    /** Whether a content is what is wanted. */
    boolean accepts(RegisterContent content);

    /** Whether a copy of 32 bits, which clears the upper half, can bring what is wanted. */
    boolean isHalf();

    /** A number. */
    record Number(int register, int bits, long number) implements AssignmentGoal {
        @Override
        public boolean accepts(RegisterContent content) {
            return bits == 32 ? content.isHalf((int) number) : content.is(number);
        }

        @Override
        public boolean isHalf() {
            return bits == 32 || number >>> 32 == 0;
        }

        /** Whether it takes ten bytes to write it down. */
        boolean isLong() {
            return bits == 64 && number >>> 32 != 0 && number != (int) number;
        }
    }

    /**
     * What a register holds at the start.
     *
     * @param origin the number of that register
     * @param part how much of its value, where all 64 bits count
     * @param isHalf whether the whole value has its upper half clear
     */
    record Held(int register, int bits, int origin, Part part, boolean isHalf) implements AssignmentGoal {
        @Override
        public boolean accepts(RegisterContent content) {
            return content.origin() == origin && (bits == 32 || content.part() == part);
        }
    }
}
