package dev.clobber.processor.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Severity;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pages of the rules show what javac really prints, and their mended examples are mended. */
class RulePagesTest {
    private static final Path PAGES = TestFiles.pages();

    @TestFactory
    Stream<DynamicTest> pagesShowWhatIsPrinted() {
        return each((rule, page) -> {
            RulePage actual = page.withMessage(rule);
            assertTrue(actual.text().contains("[clobber:" + rule.id() + "] "), "the example breaks another rule");
            Golden.check(PAGES.resolve(rule.id() + ".md"), actual.text());
        });
    }

    @TestFactory
    Stream<DynamicTest> pagesMendTheirExamples() {
        return each((rule, page) -> {
            assertEquals(2, page.sources().size(), "an example and its mended twin");
            assertEquals("", RulePage.compile(page.sources().get(1)));
        });
    }

    @TestFactory
    Stream<DynamicTest> pagesOfWarningsSayHowToSilenceThem() {
        return each((rule, page) -> assertEquals(
                rule.severity() == Severity.WARNING,
                page.text().contains("\n`@SuppressWarnings(\"" + rule.suppression() + "\")` on ")));
    }

    @Test
    void theTableListsAllRulesInOrder() {
        String expected = Arrays.stream(RuleId.values())
                .map(rule -> "[" + rule.id() + "](" + rule.id() + ".md) "
                        + rule.severity().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
        String actual = TestFiles.read(PAGES.resolve("README.md"))
                .lines()
                .filter(line -> line.startsWith("| ["))
                .map(line -> line.split(" *\\| *"))
                .map(cells -> cells[1] + " " + cells[2])
                .collect(Collectors.joining("\n"));
        assertEquals(expected, actual);
    }

    private interface PageTest {
        void run(RuleId rule, RulePage page) throws Exception;
    }

    private static Stream<DynamicTest> each(PageTest test) {
        return Arrays.stream(RuleId.values())
                .map(rule -> DynamicTest.dynamicTest(
                        rule.id(),
                        () -> test.run(rule, new RulePage(TestFiles.read(PAGES.resolve(rule.id() + ".md"))))));
    }
}
