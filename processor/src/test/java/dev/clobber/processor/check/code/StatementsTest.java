package dev.clobber.processor.check.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages quote instructions as they were written, and nothing else of a line. */
class StatementsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    add {a}, {b}                  | add {a}, {b}
                    `  add   {a},  1  `           | add {a}, 1
                    1: add {a}, 1                 | add {a}, 1
                    again: 1: add {a}, 1          | add {a}, 1
                    add {a}, 1 # more; of it      | add {a}, 1
                    add {a}, 1 // more; of it     | add {a}, 1
                    add {a}, /* one; two */ 1     | add {a}, 1
                    mov al, ';'                   | mov al, ';'
                    mov al, '\\''; ret            | mov al, '\\''/ret
                    mov rax, fs:[0]; ret          | mov rax, fs:[0]/ret
                    nop; .byte 1; ret             | nop/ret
                    done:                         | ``
                    ;;                            | ``
                    """)
    void aLineIsTakenApart(String line, String instructions) {
        assertEquals(
                instructions.isEmpty() ? List.of() : List.of(instructions.split("/")), Statements.instructions(line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nop; .byte 1, 2; .quad 3 | .byte 1, 2/.quad 3
                    1: .byte 1               | .byte 1
                    """)
    void dataIsToldApart(String line, String directives) {
        assertEquals(List.of(directives.split("/")), Statements.directives(line));
    }
}
