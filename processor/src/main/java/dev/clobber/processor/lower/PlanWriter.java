package dev.clobber.processor.lower;

import dev.clobber.processor.abi.JavaType;
import java.util.List;

/** Writes a stub's plan as bytes, in the layout that {@code plan.s} gives, little-endian. */
final class PlanWriter {
    static final int THROWS = 1;
    static final int BELOW_4G = 2;
    static final int NOT_NULL = 4;

    static final int PIN = 1;
    static final int COPY_IN = 2;
    static final int COPY_OUT = 4;
    static final int TO_RESULT = 8;
    static final int COUNTED = 16;
    static final int FIXED = 32;
    static final int FIRST = 64;
    static final int LAST = 128;

    static final int STRING = 8;
    static final int BUFFER = 16;

    private static final int UNSIGNED_COUNT = 128;

    private final Plan plan;
    private final BufferLayout layout;
    private final BufferFrame frame;
    private final PlanBytes bytes;

    private PlanWriter(Plan plan, BufferLayout layout, BufferFrame frame, PlanBytes bytes) {
        this.plan = plan;
        this.layout = layout;
        this.frame = frame;
        this.bytes = bytes;
    }

    static void write(Plan plan, BufferLayout layout, BufferFrame frame, PlanBytes bytes) {
        new PlanWriter(plan, layout, frame, bytes).write();
    }

    private void write() {
        bytes.u8(layout.order().size())
                .u8((plan.throwsErrno() ? THROWS : 0)
                        | (plan.isBelow4G() ? BELOW_4G : 0)
                        | (plan.refusesNull() ? NOT_NULL : 0))
                .u16(frame.address(0) / Long.BYTES)
                .u32(layout.scratch())
                .text(plan.call());
        for (int i = 0; i < layout.order().size(); i++) {
            int place = (i == 0 ? FIRST : 0) | (i == layout.order().size() - 1 ? LAST : 0);
            entry(layout.order().get(i), place);
        }
    }

    private void entry(int index, int place) {
        PlannedArgument argument = plan.arguments().get(index);
        BufferPlan buffer = argument.buffer().orElseThrow();
        JavaType type = argument.type();
        bytes.u8(place | kind(argument, buffer)).u8(type(type)).u16(frame.slot(index) / Long.BYTES);
        String names = argument.name();
        if (buffer.extent() instanceof BufferExtent.Counted counted) {
            PlannedArgument counter = plan.arguments().get(counted.parameter());
            names = counter.name() + " " + names;
            bytes.u16(frame.slot(counted.parameter()) / Long.BYTES).u8(widening(counter.type()));
        } else {
            bytes.u16(0).u8(0);
        }
        bytes.u8(Integer.numberOfTrailingZeros(type.elementBytes()))
                .u32(size(buffer.extent()))
                .text(argument.name())
                .text(names);
    }

    private int kind(PlannedArgument argument, BufferPlan buffer) {
        int kind = 0;
        if (buffer.extent() instanceof BufferExtent.Counted) {
            kind |= COUNTED;
        } else if (buffer.extent() instanceof BufferExtent.Fixed && argument.type() != JavaType.STRING) {
            kind |= FIXED;
        }
        if (argument.type() == JavaType.STRING) {
            return kind;
        }
        if (buffer.direction().writes()) {
            kind |= COPY_OUT;
        }
        if (BufferLayout.isPinned(plan, argument)) {
            return kind | PIN;
        }
        boolean toResult = buffer.filledToResult() && argument.type().elementBytes() == 1;
        return kind | (toResult && buffer.direction() == Direction.WRITE ? TO_RESULT : COPY_IN);
    }

    /** The arrays in the order of the JNI's functions for them. */
    private static int type(JavaType type) {
        return switch (type) {
            case STRING -> STRING;
            case BYTE_BUFFER -> BUFFER;
            default ->
                List.of(
                                JavaType.BOOLEAN_ARRAY,
                                JavaType.BYTE_ARRAY,
                                JavaType.CHAR_ARRAY,
                                JavaType.SHORT_ARRAY,
                                JavaType.INT_ARRAY,
                                JavaType.LONG_ARRAY,
                                JavaType.FLOAT_ARRAY,
                                JavaType.DOUBLE_ARRAY)
                        .indexOf(type);
        };
    }

    private static int widening(JavaType type) {
        return Long.SIZE - type.bits() | (type.isSigned() ? 0 : UNSIGNED_COUNT);
    }

    private static long size(BufferExtent extent) {
        if (extent instanceof BufferExtent.Fixed fixed) {
            return fixed.bytes();
        }
        return extent instanceof BufferExtent.Counted counted ? counted.unit() : 0;
    }
}
