package dev.clobber.processor.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.isa.InstructionTable;
import dev.clobber.processor.isa.Registers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a line holds, the answer is one line that says what is wrong with it, or what it does. */
class ExplainFuzzTest {
    private static final long SEED = Long.getLong("clobber.seed", 20261126);
    private static final int LINES = Integer.getInteger("clobber.fuzz.lines", 60_000);
    private static final List<String> OTHERS = List.of(
            ", ",
            "[",
            "]",
            "{k1}",
            "{z}",
            "{1to8}",
            "{rn-sae}",
            " + ",
            "*",
            "-",
            "0x",
            "7",
            "99999999999",
            "byte ptr ",
            "zmmword ptr ",
            "rip + ",
            "1f",
            "x:",
            ";",
            "lock ",
            "rep ",
            "'a'",
            "(",
            ")",
            "fs:",
            "{evex} ",
            "//",
            "/*",
            ".byte ",
            "<<",
            "é",
            "\u0000",
            "'");

    private final Random random = new Random(SEED);
    private final List<String> mnemonics = List.copyOf(InstructionTable.x86_64().mnemonics());
    private final List<String> registers = Registers.names();

    @Test
    void garbageIsAnswered() {
        for (int i = 0; i < LINES; i++) {
            StringBuilder line = new StringBuilder();
            for (int length = random.nextInt(24); length >= 0; length--) {
                line.appendCodePoint(random.nextInt(8) == 0 ? random.nextInt(0xd800) : ' ' + random.nextInt(0x5f));
            }
            answer(line.toString());
        }
    }

    @Test
    void nearMissesAreAnswered() {
        for (int i = 0; i < LINES; i++) {
            StringBuilder line = new StringBuilder(pick(mnemonics)).append(' ');
            for (int words = random.nextInt(9); words > 0; words--) {
                line.append(random.nextInt(3) > 0 ? pick(OTHERS) : pick(registers));
            }
            answer(line.toString());
        }
    }

    @Test
    void everyMnemonicWithAnyRegistersIsAnswered() {
        for (String mnemonic : mnemonics) {
            for (int count = 0; count < 5; count++) {
                StringBuilder line = new StringBuilder(mnemonic);
                for (int i = 0; i < count; i++) {
                    line.append(i == 0 ? " " : ", ").append(random.nextInt(4) == 0 ? "[rax]" : pick(registers));
                }
                answer(line.toString());
            }
        }
    }

    /** Work that grows with the square of the line would take hours for these. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "(",
                "-",
                "{",
                "a:",
                "1:",
                "1+",
                "rax+",
                "mov eax, ",
                ";",
                "nop;",
                "1f;",
                "jne 1f;",
                "1: jmp 1b;",
                "rep ",
                "{k1}",
                "x",
                "0x1",
                "9",
                "'a',",
                "*2",
                "/* */",
                ".byte 1,",
                "mov rax, [",
                "~",
                "<<1",
                "vaddps zmm0{k1}{z}, ",
                "\t",
                "é",
                "#"
            })
    void aGiganticLineIsAnswered(String piece) {
        String line = piece.repeat(InputLines.LONGEST / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> answer(line));
    }

    private void answer(String line) {
        String text = line.replace("\n", " ");
        String answer = Explanation.of(text);
        assertTrue(answer.startsWith("{\"text\": \"") && answer.endsWith("}"), () -> SEED + ": " + text);
        assertFalse(answer.contains("\n"), () -> SEED + ": " + text);
        assertFalse(answer.contains("this is a bug in Clobber"), () -> SEED + ": " + answer);
        assertEquals(
                1,
                (answer.contains("\", \"bytes\": \"") ? 1 : 0) + (answer.contains("\", \"error\": \"") ? 1 : 0),
                () -> SEED + ": " + answer);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
