package dev.clobber.processor.abi;

import java.util.Optional;

/**
 * What goes wrong when a Java virtual machine makes a certain system call.
 *
 * @param level whether the call can be right at all
 * @param tag the kind of harm, one word such as {@code lifecycle}, {@code memory} or {@code signals}
 * @param why one sentence, starting in lower case and without full stop, that says what happens
 * @param help what to do instead, if there is such a thing; worded like {@code why}
 */
public record Hazard(Level level, String tag, String why, Optional<String> help) {

    /** How bad it is. */
    public enum Level {
        /** The virtual machine is broken afterwards. */
        ERROR,
        /** The call has its uses, for whoever knows what it does. */
        WARN
    }
}
