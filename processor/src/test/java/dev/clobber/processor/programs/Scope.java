package dev.clobber.processor.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** The names that a place of a random program sees. */
final class Scope {
    /**
     * A variable.
     *
     * @param isFree whether it may be assigned anywhere: loops end because nobody but they change their counters
     */
    record Local(String name, Type type, boolean isFree) {}

    /**
     * An array.
     *
     * @param length as far as it is known: the smallest that there can be
     */
    record ArrayName(String name, Type type, int length, boolean isFree) {}

    /**
     * A method.
     *
     * @param parameters a type, or an array's as {@code byte[]}
     * @param isRecursive whether the first parameter is how deep it goes
     * @param cost steps at most
     */
    record Callee(String name, Optional<Type> result, List<String> parameters, boolean isRecursive, long cost) {}

    private final SplittableRandom random;
    private final List<Local> locals = new ArrayList<>();
    private final List<ArrayName> arrays = new ArrayList<>();
    final List<Callee> callees;
    final boolean hasOs;

    /**
     * Begins with no variables.
     *
     * @param callees the methods that may be called
     * @param hasOs whether there is a parameter {@code os}
     */
    Scope(SplittableRandom random, List<Callee> callees, boolean hasOs) {
        this.random = random;
        this.hasOs = hasOs;
        this.callees = callees;
    }

    void add(Local local) {
        locals.add(local);
    }

    void add(ArrayName array) {
        arrays.add(array);
    }

    List<Local> locals() {
        return locals;
    }

    List<ArrayName> arrays() {
        return arrays;
    }

    /** Where to go back to when a block ends. */
    int[] mark() {
        return new int[] {locals.size(), arrays.size()};
    }

    /** Forgets what was added since. */
    void backTo(int[] mark) {
        locals.subList(mark[0], locals.size()).clear();
        arrays.subList(mark[1], arrays.size()).clear();
    }

    Optional<Local> local(Predicate<Local> wanted) {
        return any(locals.stream().filter(wanted).toList());
    }

    Optional<ArrayName> array(Predicate<ArrayName> wanted) {
        return any(arrays.stream().filter(wanted).toList());
    }

    private <T> Optional<T> any(List<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(choices.get(random.nextInt(choices.size())));
    }
}
