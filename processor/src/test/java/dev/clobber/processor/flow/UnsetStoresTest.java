package dev.clobber.processor.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody has set must not get into memory of others, except to be kept there. */
class UnsetStoresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mov [rdi], rax                                                 | 0: rax 63:0
        mov [rdi], al                                                  | 0: rax 63:0
        movups [rdi], xmm3                                             | 0: zmm3 63:0
        mov rcx, rax; mov [rdi], rcx                                   | 1: rax 63:0
        xchg [rdi], eax                                                | 0: rax 63:0
        mov [rdi], rdi                                                 | ''
        mov eax, 1; mov [rdi], rax                                     | ''
        xor eax, eax; mov [rdi], al                                    | ''
        push rax; pop rax                                              | ''
        mov [rsp - 8], rax                                             | ''
        mov [rdi], rbx; mov ebx, 1; mov rbx, [rdi]                     | ''
        mov [rdi], rbx; mov ebx, 1                                     | 0: rbx 63:0
        mov [rdi], rbx; xchg rbx, rsi; xchg rbx, rsi                   | 0: rbx 63:0
        test edi, edi; jz 1f; mov eax, 2; 1: mov [rdi], eax            | 3: rax 63:0 when 1 jumps
        """)
    void isToldWhereItIsPut(String code, String expected) {
        assertEquals(expected, Flows.unset(Flows.of(code, "rdi").unsetStores()));
    }
}
