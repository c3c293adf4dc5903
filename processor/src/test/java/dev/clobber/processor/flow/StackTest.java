package dev.clobber.processor.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "push rax; pop rcx",
                "sub rsp, 64; add rsp, 64",
                "sub rsp, 64; lea rsp, [rsp + 64]",
                "push rax; push rcx; add rsp, 16",
                "mov rbp, rsp; sub rsp, 64; and rsp, -32; mov rsp, rbp",
                "push rbp; mov rbp, rsp; and rsp, -64; sub rsp, 128; leave",
                "enter 16, 0; leave",
                "enter 16, 2; leave",
                "mov rax, rsp; push rcx; push rcx; mov rsp, rax",
                "lea rax, [rsp + 8]; push rcx; push rcx; lea rsp, [rax - 8]",
                "mov rax, rsp; sub rsp, rcx; mov rsp, rax",
                "pushfq; pop rax",
                "jrcxz 1f; push rax; pop rax; 1:",
                "jrcxz 1f; push rax; jmp 2f; 1: push rcx; 2: pop rdx",
                "1: push rax; pop rax; dec ecx; jnz 1b",
                "call 1f; 1: pop rax",
                "push rsp; pop rsp",
                "push rax; mov rcx, rsp; push rcx; pop rsp; pop rax",
                "mov [rdi], rsp; push rax; mov rsp, [rdi]",
                "xchg rax, rsp; xchg rax, rsp",
                "inc rsp; dec rsp",
                "ud2; push rax",
                "push rax; ud2",
                "push rax; ret"
            })
    void balanced(String code) {
        String faults = Flows.stack(Flows.withGeneral(code));
        assertEquals("", faults.replaceAll("\\d+: ABOVE_ENTRY -1", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        push rax                                           | 0: AT_END 8
        sub rsp, 24                                        | 0: AT_END 24
        pop rax                                            | 0: ABOVE_ENTRY -8; 0: AT_END -8
        pop rax; push rax                                  | 0: ABOVE_ENTRY -8
        add rsp, 8; pop rax; sub rsp, 16                   | 0: ABOVE_ENTRY -8
        push rax; jrcxz 1f; pop rax; 1:                    | 0: AT_END 8 when 1 jumps
        jrcxz 1f; push rax; 1: nop                         | 2: DIFFERENT_DEPTHS 8 when 0 does not
        jrcxz 1f; push rax; 1: pop rax; pop rcx            | 2: DIFFERENT_DEPTHS 8 when 0 does not
        1: push rax; dec ecx; jnz 1b                       | 0: DIFFERENT_DEPTHS 8 when 2 jumps
        sub rsp, rcx; push rax; pop rax                    | 0: UNKNOWN_DEPTH
        sub rsp, rcx                                       | 0: UNKNOWN_DEPTH
        sub rsp, rcx; mov [rsp], rax; mov rax, [rsp]       | 0: UNKNOWN_DEPTH
        mov rsp, rax; push rcx                             | 0: UNKNOWN_DEPTH
        and rsp, -16                                       | 0: AT_END
        and rsp, rax; push rcx                             | 0: UNKNOWN_DEPTH
        mov esp, eax                                       | 0: UNKNOWN_DEPTH
        leave                                              | 0: UNKNOWN_DEPTH
        """)
    void faults(String code, String faults) {
        assertEquals(faults, Flows.stack(Flows.withGeneral(code)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        push rax; pop rax                                  | ''
        mov rax, [rdi]                                     | 0: r OTHER
        add [rdi], rax                                     | 0: rw OTHER
        lea rax, [rdi]                                     | ''
        prefetcht0 [rdi]                                   | ''
        nop dword ptr [rdi]                                | ''
        movsb                                              | 0: w OTHER; 0: r OTHER
        mov rax, [rip + 1f]; 1:                            | 0: r OTHER
        mov rax, fs:[0]                                    | 0: r OTHER
        mov [rsp - 8], rax                                 | 0: w PRIVATE
        mov [rsp - 128], rax                               | 0: w PRIVATE
        mov [rsp - 136], rax                               | 0: w UNKNOWN_STACK
        mov rax, [rsp]                                     | 0: r CALLERS
        mov [rsp - 4], rax                                 | 0: w CALLERS
        push rax; mov [rsp], rcx; mov [rsp + 8], rcx; pop rax | 1: w PRIVATE; 2: w CALLERS
        mov rbp, rsp; sub rsp, 32; mov [rbp - 8], rax; mov [rbp + 8], rax; mov [rbp - 300], rcx | 2: w PRIVATE; 3: w CALLERS; 4: w UNKNOWN_STACK
        lea rax, [rsp - 16]; mov [rax + 8], rcx            | 1: w PRIVATE
        sub rsp, 64; mov [rsp + rcx*8], rax; add rsp, 64   | 1: w UNKNOWN_STACK
        sub rsp, 64; mov rdi, rsp; rep stosb; add rsp, 64  | 2: w UNKNOWN_STACK
        mov rbp, rsp; sub rsp, 64; and rsp, -64; vmovaps [rsp], zmm0; mov rsp, rbp | 3: w PRIVATE
        mov rbp, rsp; and rsp, -64; sub rsp, 64; vmovaps [rsp], zmm0; mov rsp, rbp | 3: w PRIVATE
        mov rbp, rsp; and rsp, -64; mov [rsp], rax; mov rsp, rbp | 2: w UNKNOWN_STACK
        pop rax                                            | 0: r CALLERS
        pop rax; push rcx                                  | 0: r CALLERS; 1: w CALLERS
        call 1f; 1: pop rax                                | ''
        syscall                                            | ''
        vmovdqu32 [rdi]{k1}, zmm1                          | 0: w OTHER
        """)
    void memory(String code, String accesses) {
        assertEquals(accesses, Flows.memory(Flows.withGeneral(code)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nop                          | '[]'     | false
        push rax; pop rax            | '[0, 1]' | false
        sub rsp, 8; nop; add rsp, 8  | '[0, 2]' | false
        mov [rsp - 8], rax           | '[0]'    | true
        mov rax, [rsp]               | '[]'     | true
        mov rax, rsp                 | '[]'     | true
        lea rax, [rsp + 8]           | '[]'     | true
        call 1f; 1: pop rax          | '[0, 1]' | true
        and rsp, -16                 | '[0]'    | true
        ret; push rax                | '[0]'    | false
        """)
    void uses(String code, String steps, boolean depends) {
        DataFlow flow = Flows.withGeneral(code);
        assertEquals(steps, flow.stackUses().toString());
        assertEquals(depends, flow.dependsOnStackPointer());
    }
}
