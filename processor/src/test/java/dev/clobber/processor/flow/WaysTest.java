package dev.clobber.processor.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Joins, loops, and the ways on which something is so. */
class WaysTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        push rbx; mov ebx, 1; jrcxz 1f; pop rbx; jmp 2f; 1: pop rbx; 2:              | ''
        push rbx; mov ebx, 1; jrcxz 1f; pop rbx; jmp 2f; 1: add rsp, 8; 2:           | rbx 63:0 by 1 when 2 jumps
        push rbx; mov ebx, 1; jrcxz 1f; mov [rsp], rax; 1: pop rbx                   | rbx 63:0 by 4 when 2 does not
        push rbx; jrcxz 1f; mov ebx, 1; 1: pop rbx                                   | ''
        jrcxz 1f; mov ebx, 1; 1:                                                     | rbx 63:0 by 1 when 0 does not
        jrcxz 1f; mov ebx, 1; jmp 2f; 1: mov ebx, 2; 2:                              | rbx 63:0 by 1,3
        jrcxz 1f; mov ebx, 1; jmp 2f; 1: mov bl, 2; 2:                               | rbx 63:0 by 1,3
        mov rax, rbx; jrcxz 1f; mov ebx, 1; mov rbx, rax; 1:                         | rax 63:0 by 0
        mov rax, rbx; mov ebx, 1; jrcxz 1f; mov rbx, rax; 1:                         | rax 63:0 by 0; rbx 63:0 by 1 when 2 jumps
        push rbx; 1: mov ebx, 1; dec ecx; jnz 1b; pop rbx                            | rcx 63:0 by 2
        push rbx; 1: mov rdx, rbx; mov rbx, rsi; mov rsi, rdx; dec ecx; jnz 1b; pop rbx | rdx 63:0 by 1; rsi 63:0 by 3 when 5 does not; rcx 63:0 by 4
        push rbx; 1: mov [rsp], rcx; dec ecx; jnz 1b; pop rbx                        | rcx 63:0 by 2; rbx 63:0 by 4
        push rbx; jmp 2f; 1: mov [rsp], rcx; 2: dec ecx; jnz 1b; pop rbx             | rcx 63:0 by 3; rbx 63:0 by 5 when 4 jumps
        1: xchg rbx, rsi; dec ecx; jnz 1b                                            | rbx 63:0 by 0 when 2 does not; rsi 63:0 by 0 when 2 does not; rcx 63:0 by 1
        test eax, eax; js 1f; jz 2f; 1: mov ebx, 1; 2:                               | rbx 63:0 by 3 when 1 jumps
        test eax, eax; js 1f; jz 2f; jp 3f; mov ebx, 1; 1: 2: 3:                     | rbx 63:0 by 4 when 1 does not, 2 does not, 3 does not
        test eax, eax; jz 1f; nop; 1: jp 2f; mov ebx, 1; 2:                          | rbx 63:0 by 4 when 3 does not
        test eax, eax; jz 1f; mov ebx, 1; ud2; 1:                                    | ''
        jmp 1f; mov ebx, 1; 1:                                                       | ''
        ret                                                                          | ''
        jmp 1f; 1:                                                                   | ''
        """)
    void changes(String code, String changes) {
        assertEquals(changes, Flows.changes(Flows.withGeneral(code)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mov eax, 1                                     | rax  | ''
        mov al, 1                                      | al   | ''
        mov al, 1                                      | rax  | 63:8 from rax
        mov ax, 1                                      | eax  | 31:16 from rax
        setz al                                        | rax  | 63:8 from rax
        setz al; movzx eax, al                         | rax  | ''
        nop                                            | rax  | 63:0 from rax
        nop                                            | rdi  | ''
        mov rax, rdi                                   | rax  | ''
        mov rax, rdx                                   | rax  | 63:0 from rdx
        mov eax, edx                                   | rax  | 31:0 from rdx
        cmove rax, rdi                                 | rax  | 63:0 from rax perhaps by 0
        bsf rax, rdi                                   | rax  | 63:0 from rax perhaps by 0
        mov eax, 0; bsf rax, rdi                       | rax  | ''
        mov eax, 1; cmpxchg [rdi], rdi                 | rax  | ''
        jrcxz 1f; mov eax, 1; 1:                       | rax  | 63:0 from rax when 0 jumps
        jrcxz 1f; mov eax, 1; jmp 2f; 1: mov eax, 2; 2: | rax | ''
        jrcxz 1f; mov eax, 1; jmp 2f; 1: mov al, 2; 2: | rax  | 63:8 from rax when 0 jumps
        mov eax, 1; 1: mov rdx, rax; mov eax, ecx; dec edi; jnz 1b | rdx | 31:0 from rcx when 4 jumps
        inc eax                                        | rax  | ''
        ret                                            | rax  | ''
        movsd xmm0, [rdi]                              | xmm0 | ''
        cvtsi2sd xmm0, rdi                             | xmm0 | 127:64 from zmm0
        vcvtsi2sd xmm0, xmm0, rdi                      | xmm0 | ''
        movd xmm0, edi                                 | ymm0 | 255:128 from zmm0
        vmovd xmm0, edi                                | zmm0 | ''
        sub rsp, 8; pop rax                            | rax  | 63:0 from rsp
        mov eax, 1; xchg rax, rdx                      | rax  | 63:0 from rdx
        kxnorw k1, k1, k1                              | k1   | ''
        """)
    void unsetAtTheEnd(String code, String register, String unset) {
        assertEquals(unset, Flows.unsetAtEnd(Flows.of(code, "rdi"), register));
    }
}
