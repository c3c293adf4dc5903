package dev.clobber.processor.asm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** What GNU as or llvm-mc take, though the processor would do something else than was written, or fault. */
class StricterThanAssemblersTest {

    @Test
    void constantsThatWouldBeCut() {
        refused(
                "mov al, 256",
                "the constant of `mov al, 256` does not fit; its forms are `mov r8, imm8`, `mov r/m8, imm8`");
        refused(
                "vpshufd xmm1, xmm2, 256",
                "the constant of `vpshufd xmm1, xmm2, 256` does not fit; its forms are `vpshufd xmm, xmm/m128, imm8`, `vpshufd xmm, xmm/m128/m32bcst, imm8`");
        refused(
                "vpternlogd zmm1{k1}, zmm2, zmm3, -129",
                "the constant of `vpternlogd zmm1 {k1}, zmm2, zmm3, -129` does not fit; its forms are `vpternlogd zmm, zmm, zmm/m512/m32bcst, imm8`");
    }

    @Test
    void addressesThatNoModRmExpresses() {
        refused("mov eax, [rax+rbx+rcx]", "an address holds a base and an index register, not more");
        refused("vgatherdps xmm1, [rax+xmm2*4+rbx], xmm3", "an address holds a base and an index register, not more");
        refused(
                "mov eax, [rax+xmm2*4]",
                "no form of `mov` takes `eax, [rax + 4*xmm2]`; its forms are `mov r/m32, r32`, `mov r32, r/m32`, `mov r32, imm32`, `mov r/m32, imm32`, `mov r32, sreg`, `mov eax, moffs32`");
        refused(
                "vaddps zmm1, zmm2, [rax+zmm3]",
                "no form of `vaddps` takes `zmm1, zmm2, [rax + zmm3]`; its forms are `vaddps zmm, zmm, zmm/m512/m32bcst`");
        refused(
                "vgatherdps zmm1{k1}, [rax+ymm2*4]",
                "no form of `vgatherdps` takes `zmm1 {k1}, [rax + 4*ymm2]`; its forms are `vgatherdps zmm, vm32z`");
        refused(
                "tileloadd tmm1, [rip+x]",
                "no form of `tileloadd` takes `tmm1, [rip + x]`; its forms are `tileloadd tmm, sibmem`");
        refused("movdir64b rax, [ecx]", "`movdir64b rax, [ecx]`: both addresses are of 64 bits, or both of 32");
        refused("movdir64b ecx, [rax]", "`movdir64b ecx, [rax]`: both addresses are of 64 bits, or both of 32");
    }

    @Test
    void locksThatFault() {
        refused("lock mov [rax], ebx", "`lock mov [rax], ebx`: the instruction does not take this prefix");
        refused("lock add eax, [rax]", "`lock add eax, [rax]`: the instruction does not take this prefix");
        refused(
                "lock vaddps xmm1, xmm2, [rax]",
                "`lock vaddps xmm1, xmm2, [rax]`: the instruction does not take this prefix");
    }

    @Test
    void equalRegistersThatFault() {
        refused(
                "vgatherdps xmm1, [rax+xmm1*4], xmm2",
                "the registers of `vgatherdps xmm1, [rax + 4*xmm1], xmm2` have to differ: the processor faults otherwise");
        refused(
                "vgatherdps xmm1, [rax+xmm2*4], xmm1",
                "the registers of `vgatherdps xmm1, [rax + 4*xmm2], xmm1` have to differ: the processor faults otherwise");
        refused(
                "vpgatherdd zmm1{k1}, [rax+zmm1*4]",
                "the registers of `vpgatherdd zmm1 {k1}, [rax + 4*zmm1]` have to differ: the processor faults otherwise");
        refused(
                "tdpbssd tmm1, tmm1, tmm2",
                "the registers of `tdpbssd tmm1, tmm1, tmm2` have to differ: the processor faults otherwise");
        refused(
                "vfmulcph zmm1, zmm1, zmm2",
                "the registers of `vfmulcph zmm1, zmm1, zmm2` have to differ: the processor faults otherwise");
    }

    /** The processor takes k1 for k0, and names the pair so. */
    @Test
    void pairsThatDoNotBeginWithTheFirst() {
        refused(
                "vp2intersectd k1, zmm1, zmm2",
                "`vp2intersectd k1, zmm1, zmm2`: of 2 registers side by side the first is named, whose number is a multiple of 2");
    }

    @Test
    void encodingsThatAreNotThere() {
        refused(
                "{vex} vaddps xmm16, xmm1, xmm2",
                "`{vex} vaddps xmm16, xmm1, xmm2`: no encoding of these operands reaches the registers 16 to 31");
        refused("{vex} vaddpd zmm0, zmm1, zmm2", "`{vex} vaddpd zmm0, zmm1, zmm2` has no encoding of the kind {vex}");
        refused(
                "{vex} vaddps xmm0{k1}, xmm1, xmm2",
                "`{vex} vaddps xmm0 {k1}, xmm1, xmm2` has no encoding of the kind {vex}");
        refused(
                "{evex} vblendps xmm1, xmm2, xmm3, 1",
                "`{evex} vblendps xmm1, xmm2, xmm3, 1` has no encoding of the kind {evex}");
        refused("{evex} mov eax, 1", "`{evex} mov eax, 1` has no encoding of the kind {evex}");
        refused(
                "vblendps xmm17, xmm2, xmm3, 1",
                "`vblendps xmm17, xmm2, xmm3, 1`: no encoding of these operands reaches the registers 16 to 31");
        refused(
                "addps xmm16, xmm1",
                "`addps xmm16, xmm1`: no encoding of these operands reaches the registers 16 to 31");
    }

    @Test
    void masksThatCannotBe() {
        refused(
                "vmovaps [rax]{k1}{z}, zmm1",
                "no form of `vmovaps` with these operands takes {z}: elements that the mask leaves out stay as they were");
        refused("vaddps zmm0{k0}, zmm1, zmm2", "k0 is no write mask: those are k1 to k7");
        refused("vaddps zmm0{z}, zmm1, zmm2", "{z} stands behind a mask: {k1}{z}");
        refused(
                "vpcmpeqd k1{k2}{z}, zmm1, zmm2",
                "no form of `vpcmpeqd` with these operands takes {z}: elements that the mask leaves out stay as they were");
        refused("mov eax{k1}, 1", "no form of `mov` with these operands takes a mask");
        refused(
                "vpgatherdd zmm1, [rax+zmm2*4]",
                "`vpgatherdd` needs a mask: write for example `{k1}` behind its first operand");
        refused("vaddps zmm0, zmm1{k1}, zmm2", "{k1} stands behind the first operand");
    }

    @Test
    void roundingsAndRepetitionsThatCannotBe() {
        refused("vaddps zmm0, zmm1, [rax], {rn-sae}", "`vaddps` takes a rounding with register operands only");
        refused("vaddps xmm0, xmm1, xmm2, {rn-sae}", "no form of `vaddps` with these operands takes a rounding");
        refused(
                "vaddps zmm0, zmm1, zmm2, {sae}",
                "`vaddps` takes {rn-sae}, {rd-sae}, {ru-sae}, {rz-sae} here, not {sae}");
        refused("vmaxps zmm0, zmm1, zmm2, {rn-sae}", "`vmaxps` takes {sae} here, not {rn-sae}");
        refused(
                "vaddps zmm0, zmm1, [rax]{1to8}",
                "no form of `vaddps` takes `zmm0, zmm1, [rax]{1to8}`; its forms are `vaddps zmm, zmm, zmm/m512/m32bcst`");
        refused(
                "vaddps zmm0, zmm1, zmmword ptr [rax]{1to16}",
                "no form of `vaddps` takes `zmm0, zmm1, zmmword ptr [rax]{1to16}`; its forms are `vaddps zmm, zmm, zmm/m512/m32bcst`");
        refused(
                "vaddps xmm0, xmm1, [rax]{1to3}",
                "{1to3} does not stand behind an operand: {k1} to {k7}, {z}, and {1to2} to {1to32} do");
        refused(
                "vpaddb zmm0, zmm1, [rax]{1to64}",
                "{1to64} does not stand behind an operand: {k1} to {k7}, {z}, and {1to2} to {1to32} do");
        refused(
                "addps xmm0, [rax]{1to4}",
                "no form of `addps` takes `xmm0, [rax]{1to4}`; its forms are `addps xmm, xmm/m128`");
    }

    private static void refused(String text, String message) {
        AssemblyException fault = assertThrows(AssemblyException.class, () -> Assembled.of(text), text);
        assertEquals(message, fault.problems().get(0).message(), text);
    }
}
