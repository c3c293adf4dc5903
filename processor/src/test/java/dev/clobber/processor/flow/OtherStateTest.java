package dev.clobber.processor.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has to be as it was found, beside registers and flags. */
class OtherStateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nop                                     | ''
        fld1                                    | by 0
        fld1; fstp st(0)                        | ''
        fldpi; fld1; faddp; fstp qword ptr [rdi] | ''
        fstp st(0)                              | by 0
        fld1; fptan; fstp st(0); fstp st(0)     | by 0,1
        fld1; fptan; fninit                     | ''
        jrcxz 1f; fld1; 1:                      | by 1 when 0 does not
        fld1; jrcxz 1f; fstp st(0); 1:          | by 0 when 1 jumps
        1: fld1; loop 1b                        | by 0
        movq mm0, rdi                           | by 0
        movq mm0, rdi; emms                     | ''
        movq rax, mm0                           | by 0
        movq mm0, rdi; jrcxz 1f; emms; 1:       | by 0 when 1 jumps
        """)
    void x87(String code, String leftover) {
        assertEquals(leftover, Flows.show(Flows.withGeneral(code).x87()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        vaddps xmm0, xmm1, xmm2                 | ''
        vaddps ymm0, ymm1, ymm2                 | by 0
        vaddps ymm0, ymm1, ymm2; vzeroupper     | ''
        vaddps ymm0, ymm1, ymm2; vzeroall       | ''
        vaddps zmm16, zmm17, zmm18              | ''
        vaddps zmm6, zmm17, zmm18               | by 0
        vmovups [rdi], ymm0                     | ''
        vextracti128 xmm0, ymm1, 1              | ''
        vzeroupper; jrcxz 1f; vmovups ymm1, [rdi]; 1: | by 2 when 1 does not
        """)
    void upperHalves(String code, String leftover) {
        assertEquals(leftover, Flows.show(Flows.withGeneral(code).upperHalves()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        stmxcsr [rsp - 4]                                                       | ''
        ldmxcsr [rdi]                                                           | by 0
        stmxcsr [rsp - 4]; ldmxcsr [rdi]; ldmxcsr [rsp - 4]                     | ''
        stmxcsr [rsp - 6]; ldmxcsr [rdi]; ldmxcsr [rsp - 6]                     | ''
        push rax; stmxcsr [rsp]; ldmxcsr [rdi]; ldmxcsr [rsp]; pop rax          | ''
        stmxcsr [rsp - 4]; mov eax, [rsp - 4]; or eax, 0x8040; mov [rsp - 8], eax; ldmxcsr [rsp - 8]; ldmxcsr [rsp - 4] | ''
        stmxcsr [rsp - 4]; or dword ptr [rsp - 4], 0x40; ldmxcsr [rsp - 4]      | by 2
        stmxcsr [rdi]; ldmxcsr [rsi]; ldmxcsr [rdi]                             | ''
        stmxcsr [rdi]; mov [rsi], rax; ldmxcsr [rdi]                            | by 2
        stmxcsr [rdi]; add rdi, 4; ldmxcsr [rdi]                                | by 2
        vstmxcsr [rsp - 4]; ldmxcsr [rdi]; vldmxcsr [rsp - 4]                   | ''
        stmxcsr [rsp - 4]; ldmxcsr [rdi]; jrcxz 1f; ldmxcsr [rsp - 4]; 1:       | by 1 when 2 jumps
        fxsave [rdi]; fxrstor [rdi]                                             | by 1
        """)
    void mxcsr(String code, String leftover) {
        assertEquals(leftover, Flows.show(Flows.withGeneral(code).mxcsr()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fnstcw [rsp - 2]                                                        | ''
        fldcw [rdi]                                                             | by 0
        fnstcw [rsp - 2]; fldcw [rdi]; fldcw [rsp - 2]                          | ''
        fstcw [rsp - 4]; mov ax, [rsp - 4]; or ah, 12; mov [rsp - 2], ax; fldcw [rsp - 2]; fldcw [rsp - 4] | ''
        fnstcw [rdi]; fninit; fldcw [rdi]                                       | ''
        fninit                                                                  | by 0
        """)
    void controlWord(String code, String leftover) {
        assertEquals(leftover, Flows.show(Flows.withGeneral(code).controlWord()));
    }
}
