package dev.clobber.processor.asm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the text, the answer is code or faults with positions inside the text: no other exception, and no long wait. */
class GarbageTest {
    private static final List<String> WORDS = List.of(
            "mov",
            "add",
            "lock",
            "rep",
            "jmp",
            "call",
            "eax",
            "rax",
            "rip",
            "xmm0",
            "k1",
            "fs",
            "byte",
            "dword",
            "ptr",
            "[",
            "]",
            "[",
            "]",
            "(",
            ")",
            "+",
            "-",
            "*",
            "/",
            "%",
            "<<",
            ">>",
            ",",
            ":",
            ";",
            "#",
            "\n",
            "1f",
            "1b",
            "1:",
            "x:",
            "x",
            "0x",
            "0x7fffffff",
            "0xffffffffffffffff",
            "99999999999999999999999",
            "8",
            "4",
            "'a'",
            "'",
            "\"",
            "\\",
            "\0",
            "é",
            "𝒳",
            "{",
            "}",
            "@",
            "$",
            ".p2align",
            ".cfi_startproc",
            ".cfi_endproc",
            ".cfi_offset",
            ".globl",
            "\t",
            " ",
            "st(0)",
            "~",
            "&",
            "|",
            "^");

    @Test
    void randomWordsGiveCodeOrFaults() {
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(30);
            for (int i = 0; i < length; i++) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextBoolean() ? " " : "");
            }
            check(text.toString(), seed);
        }
    }

    @Test
    void mutatedInstructionsGiveCodeOrFaults() {
        List<String> instructions = Samples.ofGnuAs(6);
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(instructions.get(random.nextInt(instructions.size())));
            for (int i = 0; i <= random.nextInt(3); i++) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.deleteCharAt(at);
                } else {
                    text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
                }
                text.append(' ');
            }
            check(text.toString(), seed);
        }
    }

    @Test
    void longInputTakesLinearTime() {
        int size = 50_000;
        for (String unit : List.of(
                "(", "[", "-", "1+", "rax+", "[rax]", "1*", "a", "1", "a:", ";", "lock ", "1:", "nop\n", "'", "+[")) {
            long start = System.nanoTime();
            check("mov eax, " + unit.repeat(size / unit.length()), 0);
            check(unit.repeat(size / unit.length()), 0);
            long millis = (System.nanoTime() - start) / 1_000_000;
            assertTrue(millis < 20_000, "`" + unit.trim() + "` many times over took " + millis + " ms");
        }
    }

    private static void check(String text, int seed) {
        int lines = (int) text.lines().count();
        try {
            Assembled.of(text);
        } catch (AssemblyException e) {
            for (AssemblyException.Problem problem : e.problems()) {
                assertTrue(problem.line() >= 1 && problem.line() <= lines && problem.column() >= 1, text);
                String line = text.lines().skip(problem.line() - 1).findFirst().orElseThrow();
                assertTrue(problem.column() <= line.length() + 1, () -> text + "\n" + problem);
            }
        } catch (IllegalArgumentException e) {
            // These are known at the end of all text only.
            boolean late = e.getMessage().contains("has not ended")
                    || e.getMessage().contains("reaches labels of the same code only")
                    || e.getMessage().contains("does not reach its label");
            assertTrue(late, () -> "seed " + seed + ": " + text + "\n" + e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed + ": " + text, e);
        }
    }
}
