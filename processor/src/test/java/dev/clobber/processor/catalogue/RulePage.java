package dev.clobber.processor.catalogue;

import dev.clobber.processor.diag.RuleId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page {@code docs/rules/<id>.md}: an example that breaks the rule, what javac says to it, and the mended example.
 *
 * @param text the whole page
 */
record RulePage(String text) {
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MESSAGE = Pattern.compile("(?<=```text\n)(.*?)(?=```)", Pattern.DOTALL);
    private static final String FILE_NAME = "Linux.java";
    /** In the first line of the example, so that it keeps its line numbers. */
    private static final String IMPORTS = "import dev.clobber.*; import dev.clobber.runtime.*; ";

    /** The Java of the page, in order: the example, then the mended one. */
    List<String> sources() {
        return JAVA.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** The page with the message that javac prints for its example. */
    RulePage withMessage(RuleId rule) {
        String message =
                BadSources.rendered(rule, FILE_NAME, IMPORTS + sources().get(0));
        return new RulePage(MESSAGE.matcher(text).replaceFirst(old -> Matcher.quoteReplacement(message)));
    }

    /** What javac prints for an example. */
    static String compile(String example) {
        return compile(FILE_NAME, example);
    }

    /** The same for an example that has to be in a file of another name. */
    static String compile(String fileName, String example) {
        return Javac.withClobber().source(fileName, IMPORTS + example).run().rendered();
    }
}
