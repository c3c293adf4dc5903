package dev.clobber.processor.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.diag.RuleId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No rule without examples that break it, their mended twins, and a page. What is in those, other tests of this package look at. */
class DiagnosticCatalogTest {
    private static final String JAVA = ".java";

    @Test
    void eachRuleHasAnExampleOfItsName() {
        Set<RuleId> broken = TestFiles.names(TestFiles.resources("bad"), JAVA).stream()
                .map(BadSources::rule)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RuleId.class)));
        assertEquals(EnumSet.allOf(RuleId.class), broken);
    }

    @ParameterizedTest
    @EnumSource(RuleId.class)
    void anExampleRaisesExactlyItsRule(RuleId rule) {
        Path example = TestFiles.resources("bad").resolve(rule.id() + JAVA);
        List<String> ids = BadSources.compile(rule.id(), TestFiles.read(example)).headlines().stream()
                .map(headline -> headline.replaceFirst("\\[clobber:([a-z0-9-]+)] .*", "$1"))
                .distinct()
                .toList();
        assertEquals(List.of(rule.id()), ids);
    }

    @ParameterizedTest
    @EnumSource(RuleId.class)
    void eachRuleHasAPage(RuleId rule) {
        Path page = TestFiles.pages().resolve(rule.id() + ".md");
        assertTrue(Files.exists(page), () -> "no " + page);
        assertTrue(
                TestFiles.read(page).startsWith("# " + rule.id() + "\n"), () -> page + " does not begin with the id");
    }

    @Test
    void nothingIsLeftOverOfRulesThatWere() {
        Set<String> ids = Arrays.stream(RuleId.values()).map(RuleId::id).collect(Collectors.toSet());
        ids.add("README");
        assertEquals(
                List.of(),
                TestFiles.names(TestFiles.pages(), ".md").stream()
                        .filter(page -> !ids.contains(page))
                        .toList());
        List<String> bad = TestFiles.names(TestFiles.resources("bad"), JAVA);
        assertEquals(bad, TestFiles.names(TestFiles.resources("fixed"), JAVA));
        assertEquals(bad, TestFiles.names(TestFiles.resources("expected"), ".txt"));
    }
}
