package dev.clobber.processor.lower;

import dev.clobber.processor.abi.JavaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The parts of the shared routines, by the names that {@code constants.s} explains. */
enum Feature {
    ERRNO,
    BUFFERS,
    ARRAYS,
    PINNED,
    COPIED,
    STRINGS,
    DIRECT,
    LOW,
    NONNULL,
    RECORDS,
    CPU;

    /** What a library with these stubs needs. */
    static Set<Feature> of(List<Stub> stubs) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        for (Stub stub : stubs) {
            Plan plan = stub.plan();
            if (plan.throwsErrno() && !plan.noReturn()) {
                features.add(ERRNO);
            }
            if (plan.hasBuffers() && plan.isBelow4G()) {
                features.add(LOW);
            }
            if (plan.hasBuffers() && plan.refusesNull()) {
                features.add(NONNULL);
            }
            if (plan instanceof BlockPlan block && block.record().isPresent()) {
                features.add(RECORDS);
            }
            for (PlannedArgument argument : plan.arguments()) {
                if (argument.buffer().isPresent()) {
                    features.add(BUFFERS);
                    features.add(of(plan, argument));
                }
                if (argument.type().isArray()) {
                    features.add(ARRAYS);
                }
            }
        }
        return features;
    }

    private static Feature of(Plan plan, PlannedArgument argument) {
        if (argument.type() == JavaType.STRING) {
            return STRINGS;
        }
        if (argument.type() == JavaType.BYTE_BUFFER) {
            return DIRECT;
        }
        return BufferLayout.isPinned(plan, argument) ? PINNED : COPIED;
    }
}
