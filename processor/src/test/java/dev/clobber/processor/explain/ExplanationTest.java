package dev.clobber.processor.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Lines with what is said of them, in {@code explanations.txt}: the text, then the object without its text. */
class ExplanationTest {
    private static final String MORE = ", ";

    @TestFactory
    Stream<DynamicTest> everyLineIsExplainedAsExpected() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<String> lines = lines();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            String text = lines.get(i);
            String expected = lines.get(i + 1).strip();
            tests.add(DynamicTest.dynamicTest(text, () -> assertEquals(expected, withoutText(text))));
        }
        assertTrue(tests.size() > 100, "only " + tests.size() + " lines");
        return tests.stream();
    }

    /** What is the same for most instructions is left out of the file. */
    private static String withoutText(String text) {
        String whole = Explanation.of(text);
        String start = new JsonLine().string("text", text).toString();
        assertTrue(whole.startsWith(start.substring(0, start.length() - 1)), whole);
        return whole.substring(start.length() - 1 + MORE.length(), whole.length() - 1)
                .replaceAll("\"(\\w+)\": \\[], ", "")
                .replace("\"memory\": \"none\", ", "")
                .replace("\"stack\": 0, ", "")
                .replace(", \"features\": []", "")
                .replace("\"features\": []", "")
                .replaceAll(", $", "");
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = ExplanationTest.class.getResourceAsStream("explanations.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void theKeysAndTheirOrderAreFixed() {
        assertEquals(
                "{\"text\": \"cpuid\", \"bytes\": \"0fa2\", \"reads\": [\"rax\", \"rcx\"],"
                        + " \"writes\": [\"rax\", \"rbx\", \"rcx\", \"rdx\"], \"partial\": [], \"conditional\": [],"
                        + " \"flagsRead\": [], \"flagsWritten\": [], \"flagsUndefined\": [], \"memory\": \"none\","
                        + " \"stack\": 0, \"features\": []}",
                Explanation.of("cpuid"));
    }

    @Test
    void anythingIsQuoted() {
        assertEquals(
                "{\"text\": \"\\\"\\\\\\u0001\\u007f\\ud800é😀\", \"error\": \"column 1: unexpected character `\\\"`\"}",
                Explanation.of("\"\\\u0001\u007f\ud800é😀"));
    }

    @Test
    void anEmptyLineDoesNothing() {
        for (String text : List.of("", "   ", "# nothing", ";;", "label:")) {
            assertTrue(Explanation.of(text).contains("\"bytes\": \"\""), Explanation.of(text));
        }
    }
}
