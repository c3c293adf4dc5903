package dev.clobber.processor.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.diag.Finding;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults of a template are told in the columns, and mended in the words, of what the user wrote. */
class TemplateFaultsTest {
    private static final String METHOD = " @Out(\"rax\") long f(@In(\"reg\") long a, @In(\"rdi\") int lengthy);"
            + " int NEGATIVE = -12345678; char LETTER = 'A'; boolean TRUE = true;";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "mov rax, {a}; foo"                        | column 15 of @Asm
                    "mov rax, {lengthy:q}; foo"                | column 23 of @Asm
                    "mov rax, {NEGATIVE}; foo"                 | column 22 of @Asm
                    "foo"                                      | ``
                    "nop", "foo"                               | line 2 of @Asm, column 1
                    "nop;nop\\nnop\\n", "", "  foo"            | line 4 of @Asm, column 3
                    "mov rax, [{a} + {NEGATIVE} + foo]"        | column 10 of @Asm
                    "mov rax, {a} {a}"                         | column 14 of @Asm
                    "mov rax, /* {a} */ {lengthy}"             | column 20 of @Asm
                    "mov eax, {a} # {a}"                       | column 10 of @Asm
                    "mov {lengthy:q}, # x"                     | column 18 of @Asm
                    "mov {lengthy:q},"                         | column 17 of @Asm
                    """)
    void columnsAreThoseOfTheSource(String template, String place) {
        assertEquals(
                place,
                findings(template).get(0).notes().stream()
                        .filter(note -> note.endsWith("of @Asm") || note.startsWith("line "))
                        .collect(Collectors.joining()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "add rax, esi"                        | write `add rax, rsi`
                    "nop; add rax, esi ; nop # add"       | write `add rax, rsi`
                    "add {a}, {lengthy}"                  | write `add {a}, {lengthy:q}`
                    "mov eax, {a}"                        | write `mov eax, {a:d}`
                    "mov {lengthy}, {a}"                  | write `mov {lengthy}, {a:d}`
                    "add {a:d}, rsi // {a}"               | write `add {a:d}, esi`
                    "mov {a:d}, qword ptr [rsi]"          | write `mov {a}, qword ptr [rsi]`
                    "x: mov rax, {NEGATIVE}; add rax, edx"| write `add rax, rdx`
                    "movzx eax, ecx"                      | ``
                    "cpiud"                               | did you mean `cpuid`?
                    "add rax, lengthy"                    | write `{lengthy}`
                    "mov rax, [a + 8]"                    | write `{a}`
                    "mov rax, NEGATIVE"                   | ``
                    "rep cmpsb"                           | write `repe`
                    "repne lodsb"                         | write `rep`
                    "lock mov [rdi], rax"                 | remove the prefix
                    "again: jmp agian"                    | did you mean `again`?
                    """)
    void helpsAreTextToPaste(String template, String help) {
        assertEquals(help, String.join("; ", findings(template).get(0).helps()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "jmp there"                              | bad-label
                    "call memcpy"                            | bad-label
                    "lea rax, [rip + there]"                 | bad-label
                    "x: nop; x: nop"                         | bad-label
                    "1x: nop"                                | bad-label
                    "jmp 1f"                                 | bad-label
                    "1: jmp 1b; jmp 2b"                      | bad-label
                    "eax: nop"                               | bad-label
                    "lock"                                   | bad-prefix
                    "rep; x: nop"                            | bad-prefix
                    "lock mov eax, 1"                        | bad-prefix
                    "lock rep movsb"                         | bad-prefix
                    "rep nop"                                | bad-prefix
                    ".globl x"                               | bad-instruction
                    ".cfi_startproc"                         | bad-instruction
                    ".text"                                  | bad-instruction
                    "x: .cfi_endproc"                        | bad-instruction
                    "frobnicate"                             | bad-instruction
                    "{z} nop"                                | bad-instruction
                    "frobnicate; jmp there; lock; x: x: nop" | bad-instruction bad-label bad-prefix bad-label
                    "jmp there; foo {nothing}"               | bad-label
                    "there: foo {nothing}", "jmp there"      | ``
                    "mov rax, {a}", ".byte 1, 2", ".p2align 4; nop; 1: jmp 1b" | ``
                    """)
    void eachFaultHasItsRule(String template, String rules) {
        assertEquals(
                rules,
                findings(template).stream().map(finding -> finding.rule().id()).collect(Collectors.joining(" ")));
    }

    @Test
    void aBranchThatDoesNotReachIsTold() {
        String padding = "\"mov rax, 0x123456789abcdef0\", ".repeat(13);
        List<Finding> findings = findings("\"nop\", \"jrcxz end\", " + padding + "\"end: nop\"");
        assertEquals(1, findings.size());
        assertEquals("bad-label", findings.get(0).rule().id());
        assertEquals("`jrcxz end` does not reach its label", findings.get(0).headline());
        assertEquals(List.of(), findings("\"nop\", \"jmp end\", " + padding + "\"end: nop\""));
    }

    private static List<Finding> findings(String template) {
        return Blocks.assemble("@Asm({" + template + "})" + METHOD).findings().all();
    }
}
