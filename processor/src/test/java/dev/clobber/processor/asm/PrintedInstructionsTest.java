package dev.clobber.processor.asm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is printed means the same bytes to our own reader. */
class PrintedInstructionsTest {

    @Test
    void whatIsPrintedReadsBackToTheSameBytes() {
        List<String> wrong = new ArrayList<>();
        for (SampleRow row : SampleRow.all()) {
            for (String text : row.texts()) {
                if (text.endsWith("1b")) {
                    continue;
                }
                ObjectCode code = Assembled.of(text);
                String printed = code.listing().get(0).text();
                String expected = HexFormat.of().formatHex(code.bytes());
                String made = printed.equals(text) ? expected : Assembled.hex(printed);
                if (!made.equals(expected)) {
                    wrong.add(text + " = " + expected + " is printed as " + printed + " = " + made);
                }
            }
        }
        assertEquals("", wrong.stream().limit(30).collect(Collectors.joining("\n")), () -> wrong.size() + " differ");
    }
}
