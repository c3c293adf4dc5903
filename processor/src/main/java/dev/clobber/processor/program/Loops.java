package dev.clobber.processor.program;

import dev.clobber.processor.ir.Block;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** Where {@code break}, {@code continue}, and {@code yield} go. */
final class Loops {
    private final Deque<Target> targets = new ArrayDeque<>();
    private final Deque<Yield> yields = new ArrayDeque<>();
    private final Set<String> labels = new HashSet<>();
    private int depth;

    /**
     * A statement that can be left.
     *
     * @param labels its labels
     * @param end where {@code break} goes
     * @param next where {@code continue} goes; empty for what is no loop
     * @param isPlain whether a {@code break} without a label leaves it
     */
    record Target(Set<String> labels, Block end, Optional<Block> next, boolean isPlain) {
        /** Copies the labels. */
        Target {
            labels = Set.copyOf(labels);
        }
    }

    /** A {@code switch} expression that is being read. */
    record Yield(Choice choice, Block end) {}

    /** Gives a label to the statement to come. */
    void label(Name label) {
        labels.add(label.toString());
    }

    /** Forgets the labels of what cannot be left. */
    Set<String> takeLabels() {
        Set<String> taken = Set.copyOf(labels);
        labels.clear();
        return taken;
    }

    /** Gives labels back that belong to the loop to come. */
    void giveLabels(Set<String> taken) {
        labels.addAll(taken);
    }

    void enterLoop(Block end, Block next) {
        targets.push(new Target(takeLabels(), end, Optional.of(next), true));
        depth++;
    }

    void leaveLoop() {
        targets.pop();
        depth--;
    }

    void enterSwitch(Block end) {
        targets.push(new Target(takeLabels(), end, Optional.empty(), true));
    }

    void enterLabelled(Block end) {
        targets.push(new Target(takeLabels(), end, Optional.empty(), false));
    }

    void leave() {
        targets.pop();
    }

    /** Whether what is read now may run more than once. */
    boolean isInside() {
        return depth > 0;
    }

    Optional<Block> breakTarget(@Nullable Name label) {
        for (Target target : targets) {
            if (label == null ? target.isPlain() : target.labels().contains(label.toString())) {
                return Optional.of(target.end());
            }
        }
        return Optional.empty();
    }

    Optional<Block> continueTarget(@Nullable Name label) {
        for (Target target : targets) {
            if (target.next().isPresent() && (label == null || target.labels().contains(label.toString()))) {
                return target.next();
            }
        }
        return Optional.empty();
    }

    void enterYield(Yield yield) {
        yields.push(yield);
    }

    void leaveYield() {
        yields.pop();
    }

    Optional<Yield> yield() {
        return Optional.ofNullable(yields.peek());
    }
}
