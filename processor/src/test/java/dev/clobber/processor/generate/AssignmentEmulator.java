package dev.clobber.processor.generate;

/** What steps do to numbers, told independently of how the search thinks of them (Intel SDM vol. 2). */
final class AssignmentEmulator {
    private static final long LOW = 0xffff_ffffL;

    private AssignmentEmulator() {}

    /** Does a step to sixteen registers. */
    static void run(AssignmentStep step, long[] registers) {
        int to = step.to();
        int from = step.from();
        long number = step.number();
        long old = registers[to];
        long other = registers[from];
        switch (step.kind()) {
            case ZERO -> registers[to] = 0;
            case ONES -> registers[to] = LOW;
            case NUMBER -> registers[to] = number & LOW;
            case WIDE_NUMBER, WIDEST_NUMBER, PUSH_BYTE, PUSH_NUMBER -> registers[to] = number;
            case LOW_BYTE -> registers[to] = old & ~0xffL | number & 0xff;
            case HIGH_BYTE -> registers[to] = old & ~0xff00L | (number & 0xff) << 8;
            case WORD -> registers[to] = old & ~0xffffL | number & 0xffff;
            case INCREMENT -> registers[to] = old + 1 & LOW;
            case WIDE_INCREMENT -> registers[to] = old + 1;
            case DECREMENT -> registers[to] = old - 1 & LOW;
            case WIDE_DECREMENT -> registers[to] = old - 1;
            case NOT -> registers[to] = ~old & LOW;
            case WIDE_NOT -> registers[to] = ~old;
            case NEGATE -> registers[to] = -old & LOW;
            case WIDE_NEGATE -> registers[to] = -old;
            case SHIFT_LEFT -> registers[to] = (old & LOW) << number & LOW;
            case WIDE_SHIFT_LEFT -> registers[to] = old << number;
            case WIDE_SHIFT_RIGHT -> registers[to] = old >>> number;
            case COPY -> registers[to] = other & LOW;
            case WIDE_COPY, PUSH_COPY -> registers[to] = other;
            case SIGN_EXTENSION -> registers[to] = (int) other;
            case ACCUMULATOR_EXTENSION -> registers[0] = (int) registers[0];
            case DISTANCE -> registers[to] = other + number & LOW;
            case WIDE_DISTANCE -> registers[to] = other + number;
            case ACCUMULATOR_EXCHANGE, EXCHANGE -> {
                registers[to] = other & LOW;
                registers[from] = old & LOW;
            }
            case WIDE_ACCUMULATOR_EXCHANGE, WIDE_EXCHANGE -> {
                registers[to] = other;
                registers[from] = old;
            }
            case SIGN -> registers[2] = (int) registers[0] >> 31 & LOW;
            case WIDE_SIGN -> registers[2] = registers[0] >> 63;
            case ZERO_PRODUCT -> {
                long product = (registers[0] & LOW) * (other & LOW);
                registers[0] = product & LOW;
                registers[2] = product >>> 32;
            }
        }
    }
}
