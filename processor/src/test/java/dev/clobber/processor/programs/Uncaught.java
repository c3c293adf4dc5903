package dev.clobber.processor.programs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exception that ended a program.
 *
 * @param place the file and the line that threw, {@code Division.java:12}
 * @param type the exception's class
 * @param message what it says; empty where nothing
 */
record Uncaught(String place, String type, String message) {
    private static final String BY_ZERO = "/ by zero";

    private static final Pattern ON_JVM = Pattern.compile(
            "Exception in thread \"main\" ([\\w.$]+)(?:: ([^\n]*))?\n((?:\tat [^\n]*\n|\t\\.\\.\\.[^\n]*\n)*)\\z");

    private static final Pattern FRAME = Pattern.compile("\tat programs\\.[^\n]*\\((\\w+\\.java:\\d+)\\)");

    private static final Pattern NATIVE = Pattern.compile("(\\w+\\.java:\\d+): ([\\w.$]+)(?:: ([^\n]*))?\n\\z");

    /** What a JVM wrote to standard error at last; the place is the first of the program itself, not of its binding. */
    static Optional<Uncaught> onJvm(String err) {
        Matcher matcher = ON_JVM.matcher(err);
        if (!matcher.find()) {
            return Optional.empty();
        }
        Matcher frame = FRAME.matcher(matcher.group(3));
        String place = "";
        while (frame.find() && (place.isEmpty() || place.contains("Binding.java"))) {
            place = frame.group(1);
        }
        return Optional.of(new Uncaught(place, matcher.group(1), message(matcher.group(2))));
    }

    /** What a native program wrote to standard error at last. */
    static Optional<Uncaught> natively(String err) {
        Matcher matcher = NATIVE.matcher(err);
        return matcher.find()
                ? Optional.of(new Uncaught(matcher.group(1), matcher.group(2), message(matcher.group(3))))
                : Optional.empty();
    }

    private static String message(@Nullable String group) {
        return group == null ? "" : group;
    }

    /** Whether it tells the same, but for values that only the run knows. */
    boolean tellsOf(Uncaught other) {
        boolean isFixed = other.message.equals(BY_ZERO);
        return place.equals(other.place) && type.equals(other.type) && (!isFixed || message.equals(BY_ZERO));
    }
}
