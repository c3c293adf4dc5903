package dev.clobber.processor.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.isa.Registers;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done with the values that a block finds, and other questions about whole blocks. */
class UsesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nop                                | false
        mov rax, rdi                       | true
        mov [rdi], rax                     | true
        mov rax, [rax + rdi]               | true
        lea rax, [rdi]                     | true
        push rdi; pop rax                  | true
        movsb                              | true
        xor edi, edi                       | false
        mov edi, 1; mov rax, rdi           | false
        mov edi, 1; inc edi                | false
        mov dil, 1; mov eax, edi           | true
        jmp 1f; mov rax, rdi; 1:           | false
        jrcxz 1f; mov edi, 1; 1: inc edi   | true
        syscall                            | true
        mov edi, 1; syscall                | false
        nop dword ptr [rdi]                | false
        test edi, edi; ud2                 | true
        """)
    void isUsed(String code, boolean used) {
        assertEquals(used, Flows.withGeneral(code).isUsed(Registers.RDI));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        add rax, rdi             | 32 | true
        add eax, edi             | 32 | false
        add eax, edi             | 16 | true
        add ax, di               | 16 | false
        add ax, di               | 8  | true
        movzx eax, dil           | 8  | false
        mov rax, rdi             | 32 | true
        mov rax, rdi; mov eax, eax | 32 | false
        mov rax, rdi; mov eax, 1 | 32 | false
        mov [rsi], rdi           | 32 | true
        mov [rsi], edi           | 32 | false
        mov [rsp - 8], rdi       | 32 | false
        mov rax, [rdi]           | 32 | true
        movsxd rax, edi          | 32 | false
        mov eax, edi             | 32 | false
        movsxd rdi, edi; add rax, rdi | 32 | false
        """)
    void usesFrom(String code, int lowest, boolean uses) {
        assertEquals(uses, Flows.withGeneral(code).usesFrom(Registers.RDI, lowest));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nop                           | true  | false | '[]'
        mov rax, [rdi]; pdep rax, rax, rcx | true | false | '[]'
        jrcxz 1f; nop; 1:             | true  | false | '[]'
        1: loop 1b                    | false | false | '[]'
        rep movsb                     | false | false | '[]'
        movsb                         | true  | false | '[]'
        syscall                       | false | true  | '[0]'
        int 0x80                      | false | true  | '[0]'
        int3                          | false | true  | '[0]'
        pause                         | false | true  | '[0]'
        tpause eax                    | false | true  | '[0]'
        call 1f; 1: pop rax           | false | true  | '[]'
        rdtsc                         | true  | false | '[0]'
        nop; rdtscp; rdrand eax; rdseed eax; cpuid; rdpid rax; xgetbv | true | false | '[1, 2, 3, 4, 5, 6]'
        jmp 1f; pause; 1:             | true  | false | '[]'
        in al, dx                     | false | false | '[0]'
        """)
    void time(String code, boolean isShort, boolean mayBlock, String impure) {
        DataFlow flow = Flows.withGeneral(code);
        assertEquals(isShort, flow.isShort());
        assertEquals(mayBlock, flow.mayBlock());
        assertEquals(impure, flow.impureSteps().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                                 | ''          | true  | false | '[]'
        nop                                | 0           | true  | false | '[]'
        ret                                | 0           | false | false | '[0]'
        ret; nop                           | 0           | false | false | '[0]'
        jmp 1f; nop; 1: nop                | 0 2         | true  | false | '[]'
        1: jmp 1b                          | 0           | false | true  | '[]'
        1: nop; jmp 1b; nop                | 0 1         | false | true  | '[]'
        ud2; nop                           | 0           | false | false | '[]'
        jrcxz 1f; ud2; 1: nop              | 0 1 2       | true  | false | '[]'
        jmp 1f; 2: nop; jmp 3f; 1: jmp 2b; 3: nop | 0 1 2 3 4 | true | false | '[]'
        jmp away; nop                      | 0           | false | false | '[0]'
        je away; nop                       | 0 1         | true  | false | '[0]'
        call away; nop                     | 0 1         | true  | false | '[0]'
        call 1f; nop; 1: nop               | 0 2         | true  | false | '[]'
        jmp rax; nop                       | 0 1         | true  | false | '[]'
        vmmcall; nop                       | 0 1         | true  | false | '[]'
        ret; nop                           | 0           | false | false | '[0]'
        jmp 1f; ret; 1:                    | 0           | true  | false | '[]'
        .byte 0x90; nop; .byte 0x90        | 0           | true  | false | '[]'
        """)
    void control(String code, String reachable, boolean reachesEnd, boolean hasLoop, String leaves) {
        DataFlow flow = Flows.withGeneral(code);
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < flow.steps().size(); i++) {
            steps.append(flow.isReachable(i) ? i + " " : "");
        }
        assertEquals(reachable, steps.toString().trim());
        assertEquals(reachesEnd, flow.reachesEnd());
        assertEquals(hasLoop, flow.hasLoop());
        assertEquals(
                leaves,
                IntStream.range(0, flow.steps().size())
                        .filter(step ->
                                flow.isReachable(step) && flow.steps().get(step).leaves())
                        .boxed()
                        .toList()
                        .toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        push rbx; mov bl, 1; pop rbx | rbx    | '[1, 2]' | '[]'
        add rbx, 1; xchg rbx, rax    | rbx    | '[0, 1]' | '[0]'
        jmp 1f; mov ebx, 1; 1:       | rbx    | '[]'     | '[]'
        syscall; cpuid               | rax    | '[0, 1]' | '[]'
        std; inc eax; shl eax, 0     | r11    | '[]'     | '[1]'
        wrfsbase rax; ldmxcsr [rdi]  | fs     | '[0]'    | '[]'
        vzeroupper; movss xmm3, xmm4 | zmm3   | '[0, 1]' | '[]'
        """)
    void writers(String code, String register, String writers, String flagWriters) {
        DataFlow flow = Flows.withGeneral(code);
        assertEquals(writers, flow.writers(Registers.get(register)).toString());
        assertEquals(flagWriters, flow.flagWriters().toString());
    }
}
