package dev.clobber.processor.catalogue;

import dev.clobber.processor.diag.RuleId;
import java.util.Arrays;
import java.util.Comparator;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;

/** How sources under {@code bad/} are named and compiled. */
final class BadSources {
    private BadSources() {}

    /** The rule that a source breaks: its name is the id, or the id, a hyphen, and what is special about it. */
    static RuleId rule(String name) {
        return Arrays.stream(RuleId.values())
                .filter(rule -> name.equals(rule.id()) || name.startsWith(rule.id() + "-"))
                .max(Comparator.comparingInt(rule -> rule.id().length()))
                .orElseThrow(() -> new IllegalArgumentException("no rule is called as " + name + ".java begins"));
    }

    /** Compiles a source. Nothing in a source brings out a bug of ours, so for that rule the file manager has one. */
    static Javac.Outcome compile(String name, String source) {
        return compile(rule(name), name + ".java", source);
    }

    private static Javac.Outcome compile(RuleId rule, String fileName, String source) {
        Javac javac = Javac.withClobber().source(fileName, source);
        return (rule == RuleId.INTERNAL_ERROR ? javac.files(FailingFiles::new) : javac).run();
    }

    /** What is printed for a source, without the place in our own code that a bug names. */
    static String rendered(String name, String source) {
        return rendered(rule(name), name + ".java", source);
    }

    /** The same for a source of any name. */
    static String rendered(RuleId rule, String fileName, String source) {
        return compile(rule, fileName, source).rendered().replaceAll("note: at dev.clobber.*", "note: at ...");
    }

    /** Fails where the shared object is to be written, in a way that no file manager should. */
    static final class FailingFiles extends ForwardingJavaFileManager<JavaFileManager> {
        FailingFiles(JavaFileManager files) {
            super(files);
        }

        @Override
        public FileObject getFileForOutput(
                Location location, String packageName, String relativeName, FileObject sibling) {
            throw new IllegalStateException("the disk is on fire");
        }
    }
}
