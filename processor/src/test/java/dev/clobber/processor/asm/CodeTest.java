package dev.clobber.processor.asm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.isa.LabelReference;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Registers;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeTest {

    /** Without the lines of the text, which calls do not have. */
    private static List<String> texts(ObjectCode code) {
        return code.listing().stream()
                .map(line -> line.offset() + " " + line.hex() + " " + line.text())
                .toList();
    }

    @Test
    void callsAndTextGiveTheSameCode() {
        ObjectCode built = Assembler.assemble(Code.builder()
                .function("f", true)
                .push(Registers.RBX)
                .add("mov", Registers.RBX, Memory.of(64, Registers.RDI, 8))
                .label("again")
                .add("lock xadd", Memory.of(0, Registers.RBX, 0), Registers.EAX)
                .add("je", new LabelReference("again"))
                .add("lea", Registers.RSI, Memory.symbol(64, "text"))
                .pop(Registers.RBX)
                .add("ret")
                .endFunction()
                .build());
        ObjectCode read = Assembled.of("""
                .globl f
                f: .cfi_startproc
                push rbx
                .cfi_adjust_cfa_offset 8
                .cfi_rel_offset rbx, 0
                mov rbx, [rdi + 8]
                again: lock xadd [rbx], eax
                je again
                lea rsi, [rip + text]
                pop rbx
                .cfi_adjust_cfa_offset -8
                .cfi_restore rbx
                ret
                .cfi_endproc
                """);
        assertEquals(HexFormat.of().formatHex(read.bytes()), HexFormat.of().formatHex(built.bytes()));
        assertEquals(read.functions(), built.functions());
        assertEquals(read.labels(), built.labels());
        assertEquals(texts(read), texts(built));
        assertEquals(read.fixups(), built.fixups());
    }

    @Test
    void vexIsTakenBeforeAShorterEvexAndASegmentOnlyWhereItMakesADifference() {
        assertEquals("c5e8588d80000000", Assembled.hex("vaddps xmm1, xmm2, [rbp+128]"));
        assertEquals("62f16c08584d08", Assembled.hex("{evex} vaddps xmm1, xmm2, [rbp+128]"));
        assertEquals("c4e16858cb", Assembled.hex("{vex3} vaddps xmm1, xmm2, xmm3"));
        assertEquals("8b0424368b06", Assembled.hex("mov eax, ss:[rsp]; mov eax, ss:[rsi]"));
        assertEquals("8b063e8b4500", Assembled.hex("mov eax, ds:[rsi]; mov eax, ds:[rbp]"));
    }

    @Test
    void aPredicateIsAConstant() {
        assertEquals(Assembled.hex("cmpps xmm1, xmm2, 3"), Assembled.hex("cmpunordps xmm1, xmm2"));
        assertEquals(
                Assembled.hex("vcmpps k1{k2}, zmm1, zmm2, {sae}, 29"),
                Assembled.hex("vcmpge_oqps k1{k2}, zmm1, zmm2, {sae}"));
        assertEquals(
                "[vcmpge_oqps k1 {k2}, zmm1, zmm2, {sae}]",
                Assembled.of("vcmpps k1{k2}, zmm1, zmm2, {sae}, 29").listing().stream()
                        .map(ObjectCode.ListedInstruction::text)
                        .toList()
                        .toString());
    }

    /** Only the first push of a register keeps the caller's value, and a slot that is popped keeps nothing. */
    @Test
    void pushesAndPopsAreFollowed() {
        ObjectCode code = Assembler.assemble(Code.builder()
                .function("f", false)
                .push(Registers.RBX)
                .push(Registers.RBX)
                .push(Registers.RBP)
                .pop(Registers.RAX)
                .pop(Registers.RCX)
                .rememberFrame()
                .pop(Registers.RBX)
                .add("ret")
                .restoreFrame()
                .add("ud2")
                .endFunction()
                .build());
        assertEquals(
                List.of(
                        "1 cfa 16",
                        "1 rbx at -16",
                        "2 cfa 24",
                        "3 cfa 32",
                        "3 rbp at -32",
                        "4 cfa 24",
                        "4 rbp restored",
                        "5 cfa 16",
                        "6 cfa 8",
                        "6 rbx restored",
                        "7 cfa 16",
                        "7 rbx at -16"),
                GnuObject.frames(code).subList(1, 13));
    }

    @Test
    void theDisassemblyShowsLabelsOnLinesOfTheirOwn() {
        ObjectCode code = Assembled.of("""
                f: .cfi_startproc
                1: mov eax, 1
                syscall
                cmp rax, -4
                je 1b
                jmp done
                call outside
                done: ret
                .cfi_endproc
                g: .cfi_startproc
                call f
                end:
                .cfi_endproc
                """);
        assertEquals(
                List.of(
                        "1:",
                        "     0:  b8 01 00 00 00  mov eax, 1",
                        "     5:  0f 05           syscall",
                        "     7:  48 83 f8 fc     cmp rax, -4",
                        "     b:  74 f3           je 1",
                        "     d:  eb 05           jmp done",
                        "     f:  e8 00 00 00 00  call outside",
                        "done:",
                        "    14:  c3              ret"),
                new Disassembly(code).lines(code.functions().get(0)));
        assertEquals(
                List.of("     0:  e8 e6 ff ff ff  call f", "end:"),
                new Disassembly(code).lines(code.functions().get(1)));
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        refused("no function has begun", Code.builder()::endFunction);
        refused("the last function has not ended", Code.builder().function("f", false)::build);
        refused(
                "function `g` begins before the last one has ended",
                () -> Code.builder().function("f", false).function("g", false));
        refused(
                "the label `x` is defined twice",
                () -> Code.builder().label("x").function("x", false));
        refused(
                "call-frame information outside a function",
                () -> Code.builder().push(Registers.RBX));
        refused(
                "an alignment is a power of two up to 64, not 3",
                () -> Code.builder().align(3));
        refused(
                "an alignment is a power of two up to 64, not 0",
                () -> Code.builder().align(0));
        refused(
                "an alignment is a power of two up to 64, not 128",
                () -> Code.builder().align(128));
        refused(
                "the constant of `mov al, 256` does not fit; its forms are `mov r8, imm8`, `mov r/m8, imm8`",
                () -> Code.builder().add("mov", Registers.get("al"), new Immediate(256)));
    }

    @Test
    void objectCodeCannotBeChangedFromOutside() {
        ObjectCode code = Assembled.of("ret");
        code.bytes()[0] = 0;
        assertEquals((byte) 0xc3, code.bytes()[0]);
        assertThrows(UnsupportedOperationException.class, () -> code.labels().put("x", 1));
        assertThrows(UnsupportedOperationException.class, () -> code.listing().clear());
    }

    @Test
    void theSameCodeGivesTheSameResult() {
        String text = RandomProgram.of(5, 3, 60);
        assertTrue(Assembled.of(text).listing().equals(Assembled.of(text).listing()));
    }

    private static void refused(String message, Runnable making) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, making::run).getMessage());
    }
}
