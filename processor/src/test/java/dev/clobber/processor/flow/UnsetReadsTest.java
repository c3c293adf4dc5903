package dev.clobber.processor.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uses of what nobody has set. The block finds rdi set, and 32 bits of rsi. */
class UnsetReadsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mov rax, rdi                                      | ''
        add rdi, 1                                        | ''
        add rax, rdi                                      | 0: rax 63:0
        add eax, edi                                      | 0: rax 31:0
        add eax, esi                                      | 0: rax 31:0
        mov eax, esi                                      | ''
        add rdi, rsi                                      | 0: rsi 63:32
        add edi, esi                                      | ''
        mov esi, esi; add rdi, rsi                        | ''
        add rdi, rax; add rdi, rax                        | 0: rax 63:0
        add rdi, rax; add rax, 1; mov rcx, rax; inc rcx   | 0: rax 63:0
        add edi, ecx; add eax, edx                        | 0: rcx 31:0; 1: rax 31:0; 1: rdx 31:0
        mov rcx, rax; add rdi, rcx                        | 1: rcx 63:0 from rax
        push rax; pop rcx; add rdi, rcx                   | 2: rcx 63:0 from rax
        push rax; add rdi, [rsp]; pop rax                 | 1: rsp 63:0 from rax
        push rax; pop rax                                 | ''
        xchg rax, rcx; add rdi, rax                       | 1: rax 63:0 from rcx
        xchg rax, rdi; add rax, 1                         | ''
        mov [rdi], rax                                    | ''
        mov rcx, [rax]                                    | 0: rax 63:0
        mov [rax + rcx], rdi                              | 0: rax 63:0; 0: rcx 63:0
        lea rcx, [rax + 8]                                | 0: rax 63:0
        nop dword ptr [rax]                               | ''
        xor eax, eax; add rdi, rax                        | ''
        sub eax, eax                                      | ''
        sbb eax, eax                                      | ''
        xor al, al; add edi, eax                          | 1: rax 31:8
        pxor xmm0, xmm0                                   | ''
        vpxor xmm0, xmm1, xmm1                            | ''
        pcmpeqd xmm0, xmm0                                | ''
        pandn xmm0, xmm0                                  | ''
        addps xmm0, xmm1                                  | 0: zmm0 127:0; 0: zmm1 127:0
        cvtsi2sd xmm0, rdi                                | ''
        cvtsi2sd xmm0, rdi; addsd xmm0, xmm0              | ''
        cvtsi2sd xmm0, rdi; addpd xmm0, xmm0              | 1: zmm0 127:64
        mov al, 1; movzx eax, al                          | ''
        mov al, 1; inc eax                                | 1: rax 31:8
        setz al; movzx edi, al                            | ''
        cmove rax, rdi                                    | ''
        cmove rax, rdi; inc rax                           | 1: rax 63:0
        cmove rdi, rax                                    | 0: rax 63:0
        cmove eax, edi                                    | 0: rax 31:0
        bsf rax, rdi; add rdi, rax                        | 1: rax 63:0
        shl edi, cl                                       | 0: rcx 7:0
        test rax, rax                                     | 0: rax 63:0
        jrcxz 1f; nop; 1:                                 | 0: rcx 63:0
        rep movsb                                         | 0: rcx 63:0; 0: rsi 63:32
        pop rax; add rdi, rax                             | ''
        mov rax, [rsp - 8]                                | ''
        add rdi, [rsp - 8]                                | 0: rsp 63:0
        sub rsp, 16; mov rax, [rsp]; add rdi, rax; add rdi, [rsp + 8]; add rsp, 16 | 2: rax 63:0 from rsp; 3: rsp 63:0
        sub rsp, 16; mov byte ptr [rsp], 1; movzx eax, byte ptr [rsp]; add edi, [rsp]; add rsp, 16 | 3: rsp 31:8
        push rdi; add rdi, [rsp]; pop rdi                 | ''
        add rdi, [rsp + 8]                                | ''
        syscall                                           | 0: rax 31:0
        mov eax, 39; syscall                              | ''
        mov eax, 39; syscall; add rdi, rax; add rdi, rcx; add rdi, r11; add rdi, rdx | 5: rdx 63:0
        mov al, 39; syscall                               | 1: rax 31:8
        mov eax, 20; int 0x80; add edi, eax               | ''
        sub rsp, 16; mov rsi, rsp; mov eax, 228; syscall; add rdi, [rsp]; add rdi, [rsp + 8]; add rsp, 16 | ''
        push rax; mov rsi, rsp; mov eax, 228; syscall; pop rdx; add rdi, rdx | ''
        push rax; pop rax; mov eax, 228; syscall; add rdi, [rsp - 8] | 4: rsp 63:0 from rax
        kmovw k1, edi; vmovdqu32 zmm0{k1}, [rdi]; vpaddd zmm1, zmm0, zmm0 | 2: zmm0 511:0
        kmovw k1, edi; vmovdqu32 zmm0{k1}{z}, [rdi]; vpaddd zmm1, zmm0, zmm0 | ''
        vpaddd ymm0{k1}, ymm1, ymm1                       | 0: zmm0 255:0; 0: zmm1 255:0; 0: k1 63:0
        je 1f; mov eax, 1; 1: add rdi, rax                | 2: rax 63:0 when 0 jumps
        je 1f; mov eax, 1; jmp 2f; 1: mov eax, 2; 2: add rdi, rax | ''
        je 1f; add rdi, rax; 1: add rdi, rax              | 1: rax 63:0; 2: rax 63:0 when 0 jumps
        js 1f; nop; 1: je 2f; mov eax, 1; 2: add rdi, rax | 4: rax 63:0 when 2 jumps
        je 1f; mov eax, 1; 1: jne 2f; mov ecx, 1; 2: add rdi, rax; add rdi, rcx | 4: rax 63:0 when 0 jumps; 5: rcx 63:0 when 2 jumps
        1: add rdi, rax; dec edi; jnz 1b                  | 0: rax 63:0
        1: inc ecx; cmp ecx, 10; jb 1b                    | 0: rcx 31:0
        1: mov rax, rcx; mov ecx, 1; dec edi; jnz 1b; add rdi, rax | 4: rax 63:0 from rcx when 3 does not
        mov rcx, rax; je 1f; mov ecx, 1; 1: add rdi, rcx  | 3: rcx 63:0 from rax when 1 jumps
        call 1f; 1: pop rax; add rdi, rax                 | ''
        ret; add rdi, rax                                 | ''
        ud2; add rdi, rax                                 | ''
        jmp rdi; add rdi, rax                             | 1: rax 63:0
        """)
    void ofRegisters(String code, String uses) {
        assertEquals(uses, Flows.unset(Flows.of(code, "rdi", "esi")));
    }
}
