package dev.clobber.processor.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a line is assembly text, a comment ({@code ~}), or a name in braces ({@code =name:modifier}). */
class LineReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    add {a}, {b:d}                        | `add ,=a,, ,=b:d`
                    mov eax, {Limits.MAX}                 | `mov eax, ,=Limits.MAX`
                    mov { a : q }, 1                      | `mov ,=a:q,, 1`
                    vaddps zmm0{k1}{z}, zmm1, [rax]{1to8} | `vaddps zmm0{k1}{z}, zmm1, [rax]{1to8}`
                    vaddps zmm0{ K1 }, zmm1, {rn-sae}     | `vaddps zmm0{ K1 }, zmm1, {rn-sae}`
                    {evex} {vex3} {vex} {sae} nop         | `{evex} {vex3} {vex} {sae} nop`
                    vmovups zmm0{{m}}{z}, [rdi]           | `vmovups zmm0{,=m,}{z}, [rdi]`
                    {} {a+8} {9}                          | `=, ,=a+8, ,=9`
                    nop # {a}                             | `nop ,~# {a}`
                    nop // {a}; {b}                       | `nop ,~// {a}; {b}`
                    mov /* {a} */ {b}                     | `mov ,~/* {a} */, ,=b`
                    nop /* {a}                            | `nop ,~/* {a}`
                    mov al, '#'; mov ah, '{'; {a} '}'     | `mov al, '#'; mov ah, '{'; ,=a, '}'`
                    mov al, '\\''; {a}                    | `mov al, '\\''; ,=a`
                    {a                                    | `{a`
                    a} {{a                                | `a} {{a`
                    `` | ``
                    """)
    void aLineIsTakenApart(String line, String expected) {
        String actual = new LineReader(line)
                .pieces().stream().map(LineReaderTest::shown).collect(Collectors.joining(","));
        assertEquals(expected, actual);
    }

    private static String shown(Template.Piece piece) {
        if (piece instanceof Template.Reference reference) {
            return "=" + reference.name() + (reference.isModified() ? ":" + reference.modifier() : "");
        }
        return (piece instanceof Template.Comment ? "~" : "") + piece.written();
    }
}
