package dev.clobber.processor.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which registers the end finds changed. */
class ChangesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nop                                                                | ''
        mov rax, rcx                                                       | rax 63:0 by 0
        mov eax, 1                                                         | rax 63:0 by 0
        mov al, 1                                                          | rax 7:0 by 0
        mov ah, 1                                                          | rax 15:8 by 0
        mov ax, 1                                                          | rax 15:0 by 0
        setz al                                                            | rax 7:0 by 0
        mov eax, 1; mov ecx, 2                                             | rax 63:0 by 0; rcx 63:0 by 1
        cpuid                                                              | rax 63:0 by 0; rcx 63:0 by 0; rdx 63:0 by 0; rbx 63:0 by 0
        inc eax; inc eax                                                   | rax 63:0 by 1
        cmove rax, rcx                                                     | rax 63:0 by 0
        bsf rax, rcx                                                       | rax 63:0 by 0
        shl eax, cl                                                        | rax 63:0 by 0
        push rbx; mov ebx, 1; pop rbx                                      | ''
        push rbx; push rcx; mov ebx, 1; mov ecx, 2; pop rcx; pop rbx       | ''
        push rbx; push rcx; mov ebx, 1; mov ecx, 2; pop rbx; pop rcx       | rbx 63:0 by 4; rcx 63:0 by 5
        mov rax, rbx; mov ebx, 1; mov rbx, rax                             | rax 63:0 by 0
        mov eax, ebx; mov ebx, 1; mov rbx, rax                             | rax 63:0 by 0; rbx 63:32 by 2
        xchg rbx, rdi; cpuid; xchg rbx, rdi                                | rax 63:0 by 1; rcx 63:0 by 1; rdx 63:0 by 1; rdi 63:0 by 2
        xchg rbx, rdi; xchg rbx, rdi                                       | ''
        xchg rbx, rdi; xchg rdi, rbx                                       | ''
        xchg rbx, rdi; mov edi, 1; xchg rdi, rbx                           | rbx 63:0 by 2
        xchg al, ah; xchg al, ah                                           | ''
        xchg al, ah                                                        | rax 15:0 by 0
        movq xmm0, rbx; mov ebx, 1; movq rbx, xmm0                         | zmm0 127:0 by 0
        push rbx; mov [rsp], rax; mov ebx, 1; pop rbx                      | rbx 63:0 by 3
        push rbx; mov dword ptr [rsp + 4], 0; pop rbx                      | rbx 63:32 by 2
        push rbx; mov byte ptr [rsp], 0; pop rbx                           | rbx 7:0 by 2
        push rbx; mov [rsp + 3], ax; pop rbx                               | rbx 63:16 by 2
        mov [rsp - 8], rbx; mov ebx, 1; mov rbx, [rsp - 8]                 | ''
        mov [rsp - 12], rbx; mov ebx, 1; mov rbx, [rsp - 12]               | ''
        mov [rsp - 8], rbx; mov ebx, 1; push rax; pop rax; mov rbx, [rsp - 8] | rbx 63:0 by 4
        sub rsp, 24; mov [rsp + 8], rbx; mov ebx, 1; mov rbx, [rsp + 8]; add rsp, 24 | ''
        sub rsp, 24; mov [rsp + 8], rbx; mov ebx, 1; mov rbx, [rsp + 16]; add rsp, 24 | rbx 63:0 by 3
        sub rsp, 200; mov [rsp], rbx; mov ebx, 1; add rsp, 200; sub rsp, 200; mov rbx, [rsp]; add rsp, 200 | rbx 63:0 by 5
        push rbp; mov rbp, rsp; sub rsp, 32; mov [rbp - 8], rbx; mov ebx, 1; mov rbx, [rbp - 8]; leave | ''
        push rbp; mov rbp, rsp; sub rsp, 32; mov [rbp - 8], rbx; mov ebx, 1; mov rbx, [rbp - 8]; mov rsp, rbp; pop rbp | ''
        enter 32, 0; mov [rbp - 8], rbx; mov ebx, 1; mov rbx, [rsp + 24]; leave | ''
        push rbp; mov rbp, rsp; sub rsp, 64; and rsp, -32; mov [rsp], rbx; mov ebx, 1; mov rbx, [rsp]; leave | ''
        push rbx; mov rbp, rsp; and rsp, -32; push rax; mov ebx, 1; mov rsp, rbp; pop rbx | rbp 63:0 by 1
        lea rax, [rsp - 16]; mov [rax], rbx; mov ebx, 1; mov rbx, [rsp - 16] | rax 63:0 by 0
        lea rax, [rsp - 16]; add rax, 8; mov [rax], rbx; mov ebx, 1; mov rbx, [rsp - 8] | rax 63:0 by 1
        push rbx; mov [rdi], rax; mov ebx, 1; pop rbx                      | ''
        push rbx; mov [rdi], rsp; mov [rsi], rax; mov ebx, 1; pop rbx      | rbx 63:0 by 4
        push rbx; mov [rsp + rcx*8], rax; mov ebx, 1; pop rbx              | rbx 63:0 by 3
        push rbx; mov rax, rsp; sub rax, rcx; mov [rax], rcx; pop rbx      | rax 63:0 by 2; rbx 63:0 by 4
        mov [rdi], rbx; mov ebx, 1; mov rbx, [rdi]                         | ''
        mov [rdi], rbx; mov ebx, 1; mov [rsi], rax; mov rbx, [rdi]         | rbx 63:0 by 3
        mov [rdi], rbx; mov ebx, 1; inc rdi; mov rbx, [rdi]                | rdi 63:0 by 2; rbx 63:0 by 3
        mov rax, [rsp + 8]                                                 | rax 63:0 by 0
        push 5; pop rax                                                    | rax 63:0 by 1
        sub rsp, 16; movups [rsp], xmm6; pxor xmm6, xmm6; movups xmm6, [rsp]; add rsp, 16 | ''
        movaps xmm1, xmm0; movaps xmm0, xmm1                               | zmm1 127:0 by 0
        sub rsp, 64; vmovups [rsp], zmm1; vpxor xmm1, xmm1, xmm1; vmovups zmm1, [rsp]; add rsp, 64 | ''
        vzeroupper                                                         | ''
        movsd xmm0, xmm1                                                   | zmm0 63:0 by 0
        movss xmm0, [rdi]                                                  | zmm0 127:0 by 0
        kmovq rax, k1; kmovq k1, rcx; kmovq k1, rax                        | rax 63:0 by 0
        kmovw eax, k1; kmovw k1, eax                                       | rax 63:0 by 0; k1 63:16 by 1
        movq rax, mm0; emms                                                | rax 63:0 by 0
        syscall                                                            | rax 63:0 by 0; rcx 63:0 by 0; r11 63:0 by 0
        int 0x80                                                           | rax 63:0 by 0
        push rbx; mov rsi, rsp; syscall; mov ebx, 1; pop rbx               | rsi 63:0 by 1; rax 63:0 by 2; rcx 63:0 by 2; r11 63:0 by 2
        """)
    void straightCode(String code, String changes) {
        assertEquals(changes, Flows.changes(Flows.withGeneral(code)));
    }
}
