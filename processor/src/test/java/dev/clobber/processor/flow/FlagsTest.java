package dev.clobber.processor.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.isa.Flag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        je 1f; 1:                                          | 0: ZF
        ja 1f; 1:                                          | 0: CF ZF
        je 1f; nop; 1: je 2f; nop; 2:                      | 0: ZF
        je 1f; 1: jb 2f; 2:                                | 0: ZF; 1: CF
        adc eax, ecx                                       | 0: CF
        sbb eax, eax                                       | 0: CF
        setz al                                            | 0: ZF
        cmove rax, rcx                                     | 0: ZF
        cmp eax, ecx; ja 1f; 1:                            | ''
        test eax, eax; ja 1f; 1:                           | ''
        inc eax; jb 1f; 1:                                 | 1: CF
        cmp eax, ecx; inc eax; jb 1f; 1:                   | ''
        and eax, ecx; lahf                                 | ''
        bsf eax, ecx; jb 1f; 1:                            | 1: CF by 0
        bsf eax, ecx; je 1f; 1:                            | ''
        bsf eax, ecx; jb 1f; 1: jb 2f; 2:                  | 1: CF by 0
        mul ecx; jz 1f; 1:                                 | 1: ZF by 0
        shl eax, cl; je 1f; 1:                             | 1: ZF
        cmp eax, ecx; shl eax, cl; je 1f; 1:               | ''
        cmp eax, ecx; shl eax, cl; jo 1f; 1:               | 2: OF by 1
        shl eax, 3; jb 1f; 1:                              | ''
        shl eax, 3; jo 1f; 1:                              | 1: OF by 0
        shl eax, 32; jb 1f; 1:                             | 1: CF
        shl eax, 1; jo 1f; 1:                              | ''
        bsf eax, ecx; pushfq; pop rax                      | ''
        pushfq; popfq; je 1f; 1:                           | 2: ZF
        cmp eax, ecx; pushfq; mul ecx; popfq; je 1f; 1:    | ''
        cmp eax, ecx; lahf; mul ecx; sahf; je 1f; 1:       | ''
        bsf eax, ecx; lahf; sahf; jb 1f; 1:                | 3: CF by 0
        jrcxz 1f; cmp eax, ecx; 1: je 2f; 2:               | 2: ZF when 0 jumps
        cmp eax, ecx; jrcxz 1f; mul ecx; 1: je 2f; 2:      | 3: ZF by 2 when 1 does not
        syscall; je 1f; 1:                                 | 1: ZF
        cmp eax, ecx; syscall; je 1f; 1:                   | ''
        movsb                                              | ''
        repe cmpsb; je 1f; 1:                              | 1: ZF
        cmp rax, rax; repe cmpsb; je 1f; 1:                | ''
        1: adc rax, [rdi]; dec ecx; jnz 1b                 | 0: CF
        1: je 2f; cmp eax, ecx; jmp 1b; 2:                 | 0: ZF
        """)
    void readsOfUndefinedFlags(String code, String reads) {
        assertEquals(reads, Flows.undefined(Flows.withGeneral(code)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mov eax, 1                                         | ''
        lea eax, [eax + 1]                                 | ''
        add eax, 1                                         | AF CF OF PF SF ZF by 0
        inc eax                                            | AF OF PF SF ZF by 0
        stc                                                | CF by 0
        cld                                                | ''
        rol eax, cl                                        | CF OF by 0
        shl eax, 0                                         | ''
        pushfq; add eax, 1; popfq                          | ''
        pushfq; pop rcx; add eax, 1; push rcx; popfq       | ''
        pushfq; pop rcx; mov rdx, rcx; xor rcx, 0x200000; push rcx; popfq; push rdx; popfq | ''
        pushfq; add eax, 1; inc qword ptr [rsp]; popfq     | AF CF OF PF SF ZF by 3
        lahf; inc ecx; sahf                                | OF by 1
        lahf; seto dl; inc ecx; cmp dl, 0x81; sahf         | OF by 3
        pushfq; add eax, 1; jrcxz 1f; popfq; jmp 2f; 1: add rsp, 8; 2: | AF CF OF PF SF ZF by 5 when 2 jumps
        jrcxz 1f; inc eax; 1:                              | AF OF PF SF ZF by 1 when 0 does not
        syscall                                            | ''
        """)
    void changes(String code, String changes) {
        assertEquals(changes, Flows.flags(Flows.withGeneral(code)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nop                                                | ''
        std                                                | by 0
        std; rep stosb; cld                                | ''
        std; pushfq; cld; popfq                            | by 3
        pushfq; std; popfq                                 | ''
        jrcxz 1f; std; 1:                                  | by 1 when 0 does not
        std; jrcxz 1f; cld; 1:                             | by 0 when 1 jumps
        push 0; popfq                                      | by 1
        std; syscall                                       | by 0
        """)
    void direction(String code, String leftover) {
        assertEquals(leftover, Flows.show(Flows.withGeneral(code).direction()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nop                       | CF | true
        cmp eax, ecx              | CF | false
        bsf eax, ecx              | CF | true
        bsf eax, ecx              | ZF | false
        inc eax                   | CF | true
        rdrand eax                | CF | false
        jrcxz 1f; stc; 1:         | CF | true
        jb 1f; 1:                 | CF | false
        """)
    void undefinedAtTheEnd(String code, Flag flag, boolean undefined) {
        assertEquals(undefined, Flows.withGeneral(code).undefinedAtEnd(flag).isPresent());
    }
}
