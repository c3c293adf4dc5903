package dev.clobber.processor.asm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the text may not say, and where the fault is reported. That valid text is read right, the oracles show. */
class AssemblyReaderTest {

    @Test
    void faultsCarryLineAndColumn() {
        assertFault("mov eax, 1\n  foo eax", "2:3: unknown instruction `foo`");
        assertFault("mov eax,", "1:9: expected a value but found the end of the line");
        assertFault("mov eax, [rax", "1:14: expected `]` but found the end of the line");
        assertFault("mov eax, [rax + rbx + rcx]", "1:21: an address holds a base and an index register, not more");
        assertFault("mov eax, ebx ecx", "1:14: unexpected `ecx`");
        assertFault("mov eax, \"x\"", "1:10: unexpected character `\"`");
        assertFault("nop; nop; mov eax, 5x", "1:20: `5x` is no number");
        assertFault("mov eax, 0x", "1:10: `0x` is no number");
        assertFault("mov eax, 0x10000000000000000", "1:10: `0x10000000000000000` does not fit in 64 bits");
        assertFault("mov eax, 1 / 0", "1:12: division by zero");
        assertFault("mov eax, 'ab'", "1:10: a character constant is one ASCII character between quotes");
        assertFault(
                "mov eax, xmm99",
                "1:10: `xmm99` is neither a register nor a constant: did you mean `xmm9` or `xmm19` or `xmm29`?");
        assertFault(
                "mov eax, r16",
                "1:10: `r16` is neither a register nor a constant: did you mean `r10` or `r11` or `r12` or `r13`?");
        assertFault("mov eax, dword [rbx]", "1:10: write `dword ptr` before a memory operand");
        assertFault("mov eax, [x]", "1:10: a symbol is addressed relative to rip: [rip + symbol]");
        assertFault("mov eax, [rcx*3]", "1:10: the scale of an index is 1, 2, 4, or 8, not 3");
        assertFault("mov eax, [rsp*2]", "1:10: rsp is no index register");
        assertFault("mov eax, [rsp+rsp]", "1:10: rsp is no index register");
        assertFault("mov eax, [rax+ecx]", "1:10: the base rax and the index ecx differ in width");
        assertFault("mov eax, [rip+rcx]", "1:10: rip takes no index beside it");
        assertFault(
                "mov eax, [ax]",
                "1:10: ax is no base register: that takes a general register of 64 or 32 bits, or rip");
        assertFault("mov eax, [rax+0x80000000]", "1:10: the displacement 2147483648 does not fit in 32 bits");
        assertFault("mov eax, rbx + rcx", "1:10: registers cannot be combined outside brackets");
        assertFault("mov eax, rbx[rcx]", "1:13: a register of an address stands in brackets");
        assertFault("jne 1f", "1:5: there is no such label after this");
        assertFault("jne 1b", "1:5: there is no label `1:` before this");
        assertFault("x: x: nop", "1:4: the label `x` is defined twice");
        assertFault("1a: nop", "1:1: a label does not start with a digit");
        assertFault("lock", "1:1: no instruction follows the prefix `lock`");
        assertFault("rep\nx: nop", "1:1: no instruction follows the prefix `rep`");
        assertFault(".foo 5", "1:1: unknown directive `.foo`");
        assertFault(".p2align 7", "1:10: code is aligned to at most 2 to the power of 6 bytes");
        assertFault(".cfi_endproc", "1:1: no function has begun");
        assertFault(".cfi_startproc", "1:1: the label of the function stands directly before .cfi_startproc");
        assertFault(".cfi_def_cfa_offset 8", "1:1: call-frame information outside a function");
        assertFault("f: .cfi_startproc\n.cfi_restore_state\n.cfi_endproc", "2:1: no call-frame state is remembered");
        assertFault(
                "f: .cfi_startproc\n.cfi_restore eax\n.cfi_endproc", "2:14: `eax` is no general register of 64 bits");
    }

    @Test
    void formsThatDoNotFitAreNamed() {
        assertFault("bswap ax", "1:7: no form of `bswap` takes `ax`; its forms are `bswap r32`, `bswap r64`");
        assertFault(
                "add rax, esi",
                "1:10: no form of `add` takes `rax, esi`; its forms are `add r/m64, r64`, `add r64, r/m64`, `add r/m64, imm8`,"
                        + " `add rax, imm32`, `add r/m64, imm32`");
        assertFault(
                "mov eax",
                "1:1: no form of `mov` takes `eax`; its forms are `mov r/m8, r8`, `mov r/m16, r16`, `mov r/m32, r32`,"
                        + " `mov r/m64, r64`, `mov r8, r/m8`, `mov r16, r/m16`, `mov r32, r/m32`, `mov r64, r/m64`, and 27 more");
        assertFault("cpuid eax", "1:1: no form of `cpuid` takes `eax`; its forms are `cpuid`");
        assertFault(
                "mov al, 256",
                "1:9: the constant of `mov al, 256` does not fit; its forms are `mov r8, imm8`, `mov r/m8, imm8`");
        assertFault(
                "inc [rax]",
                "1:1: the width of the memory operand of `inc [rax]` is not known: write for example `dword ptr` before it");
        assertFault("lock add eax, 1", "1:1: `lock add eax, 1`: the instruction does not take this prefix");
        assertFault("rep nop", "1:1: `rep nop`: the instruction does not take this prefix");
        assertFault(
                "mov ah, r8b",
                "1:1: `mov ah, r8b`: ah, bh, ch, and dh do not go with a register that needs a REX prefix");
    }

    /** The assemblers take all of these and make something else of them. */
    @Test
    void whatAssemblersCutOrBendIsRefused() {
        List<String> bent = List.of(
                "mov al, 256",
                "mov al, -129",
                "mov ax, 65536",
                "mov eax, 0x100000000",
                "add rax, 0x80000000",
                "add rax, 0xffffffff",
                "push 0x80000000",
                "int 256",
                "shl eax, 256",
                "ret 65536",
                "shl eax, ecx",
                "movsx rax, ebx",
                "mov eax, 5*",
                "mov eax, [rax+0xffffffff]",
                "lock mov eax, 5",
                "movzx eax, [rbx]",
                "call dword ptr [rax]",
                "nop [rax]");
        String taken = bent.stream()
                .filter(text -> !Assembled.hex(text).startsWith("an error: "))
                .collect(Collectors.joining(", "));
        assertEquals("", taken);
    }

    @Test
    void everyFaultOfATextIsReported() {
        AssemblyException fault = assertThrows(AssemblyException.class, () -> Assembled.of("a\nnop\nb; c\njmp 1f"));
        assertEquals(
                List.of("1:1", "3:1", "3:4", "4:5"),
                fault.problems().stream()
                        .map(problem -> problem.line() + ":" + problem.column())
                        .toList());
    }

    @Test
    void numericLabelsReferToTheNearest() {
        assertEquals("ebfeebfc74007efe", Assembled.hex("1: jmp 1b; jmp 1b; je 1f; 1: jng 1b"));
    }

    @Test
    void aFunctionIsGlobalWhereverItIsSaid() {
        ObjectCode code =
                Assembled.of("f: .cfi_startproc\nret\n.cfi_endproc\n.globl f\ng:\n.cfi_startproc\nret\n.cfi_endproc");
        assertEquals(
                "[Function[name=f, global=true, offset=0, size=1, frameChanges=[]],"
                        + " Function[name=g, global=false, offset=1, size=1, frameChanges=[]]]",
                code.functions().toString());
    }

    @Test
    void nestingHasALimit() {
        assertFault("mov eax, " + "(".repeat(5000) + "1", "1:50: the expression is nested too deeply");
        assertFault("mov eax, " + "-".repeat(5000) + "1", "1:50: the expression is nested too deeply");
        assertTrue(Assembled.hex("mov eax, " + "(".repeat(30) + "1" + ")".repeat(30))
                .equals("b801000000"));
    }

    private static void assertFault(String text, String expected) {
        AssemblyException fault = assertThrows(AssemblyException.class, () -> Assembled.of(text), text);
        assertEquals(expected, fault.getMessage());
    }
}
