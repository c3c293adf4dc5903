package dev.clobber.processor.calls;

import dev.clobber.processor.testing.Javac;
import dev.clobber.processor.testing.Outcome;
import dev.clobber.processor.testing.Places;
import dev.clobber.processor.testing.Tools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of the test resources, compiled with the processor, for JVMs of its own. It is an interface without a package with a
 * {@code main} in its nested class {@code Main}.
 *
 * @param name the interface
 * @param classes where its files are
 */
record Program(String name, Path classes) {
    static Program compile(String name, String... options) {
        // Signals are for those who know what they do, says javac; any other word of its is one too many.
        List<String> said = new ArrayList<>();
        Javac.Result result = Javac.into(Places.fresh(name))
                .resource(name + ".java")
                .options(options)
                .run();
        result.messages().stream()
                .filter(message -> !message.contains("sun.misc.Signal") && !message.contains("proprietary API"))
                .forEach(said::add);
        if (!said.isEmpty()) {
            throw new AssertionError(said);
        }
        return new Program(name, result.output());
    }

    /** Runs it. */
    Outcome run(List<String> options, String... arguments) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-cp", Places.path(classes, Places.annotations()), name + "$Main"));
        all.addAll(List.of(arguments));
        return Tools.java(classes, all.toArray(new String[0]));
    }
}
