package dev.clobber.processor.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Explain;
import dev.clobber.processor.testing.Outcome;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What README.md shows of the compiler is what the compiler says. */
class ReadmeTest {
    private static final Pattern ERROR =
            Pattern.compile("<!-- error -->\n```\n(.*?)```\n<!-- /error -->", Pattern.DOTALL);
    private static final Pattern EXPLAIN = Pattern.compile(
            "<!-- explain -->\n```\n\\$ echo '(.*?)' .*?\n(.*?)\n```\n<!-- /explain -->", Pattern.DOTALL);
    private static final Pattern INTERFACE = Pattern.compile("```java\n(public interface .*?\n}\n)", Pattern.DOTALL);

    private static final Pattern ASM = Pattern.compile("<!-- asm -->\n```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ASM_ERROR =
            Pattern.compile("<!-- asm-error -->\n```\n(.*?)```\n<!-- /asm-error -->", Pattern.DOTALL);
    private static final Pattern BLOCKS = Pattern.compile("<!-- blocks -->\n```java\n(.*?)```", Pattern.DOTALL);

    private static final Pattern BODY = Pattern.compile("<!-- body -->\n```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern BODY_ERROR =
            Pattern.compile("<!-- body-error -->\n```\n(.*?)```\n<!-- /body-error -->", Pattern.DOTALL);

    private final String readme = TestFiles.read(TestFiles.root().resolve("README.md"));

    @Test
    void theFirstExampleCompiles() {
        assertEquals("", RulePage.compile(first(INTERFACE)));
    }

    @Test
    void withoutOneRegisterItRaisesTheErrorThatIsShown() {
        String example = first(INTERFACE);
        String forgetful = example.replace("\"rcx\", \"r11\"", "\"rcx\"");
        assertTrue(!forgetful.equals(example), "the example declares rcx and r11");
        assertEquals(RulePage.compile(forgetful), first(ERROR));
    }

    @Test
    void theBlocksCompile() {
        assertEquals("", RulePage.compile("Cpu.java", first(ASM)));
        assertEquals("", RulePage.compile("Cpu.java", first(BLOCKS)));
    }

    @Test
    void withoutAClobberABlockRaisesTheErrorThatIsShown() {
        String forgetful = first(ASM).replace("@Clobbers({\"rdx\", \"flags\"})", "@Clobbers(\"flags\")");
        assertTrue(!forgetful.equals(first(ASM)), "the example declares rdx");
        assertEquals(RulePage.compile("Cpu.java", forgetful), first(ASM_ERROR));
    }

    @Test
    void aBodyWithFractionsRaisesTheErrorThatIsShown() {
        assertEquals(RulePage.compile("Mean.java", first(BODY)), first(BODY_ERROR));
    }

    @Test
    void theTableOfRulesIsThatOfTheirPages() {
        List<String> rows = TestFiles.read(TestFiles.pages().resolve("README.md"))
                .lines()
                .filter(line -> line.startsWith("| ["))
                .map(line -> line.replaceFirst("\\]\\(", "](docs/rules/"))
                .toList();
        assertEquals(
                rows,
                readme.lines()
                        .filter(line -> line.startsWith("| [") && line.contains("docs/rules/"))
                        .toList());
    }

    @Test
    void explainSaysWhatIsShown() {
        Matcher matcher = EXPLAIN.matcher(readme);
        assertTrue(matcher.find());
        Outcome outcome = Explain.run(matcher.group(1) + "\n");
        assertEquals(matcher.group(2) + "\n", outcome.requireQuiet().out());
    }

    private String first(Pattern pattern) {
        Matcher matcher = pattern.matcher(readme);
        assertTrue(matcher.find(), pattern::pattern);
        return matcher.group(1);
    }
}
