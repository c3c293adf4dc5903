package dev.clobber.processor.asm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.Idiom;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.MemoryEffect;
import dev.clobber.processor.isa.Move;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterEffect;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from a row for one instruction, to the bit. That the rows are right is what the probe shows. */
class EffectsTest {

    /** {@code name r=HIGH:LOW w=HIGH:LOW}, with ? for a conditional write and + for bits that are handed on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mov al, ch                 | rax w=7:0; rcx r=15:8
        mov ah, 1                  | rax w=15:8
        mov ax, cx                 | rax w=15:0; rcx r=15:0
        mov eax, ecx               | rax w=63:0; rcx r=31:0
        mov rax, rcx               | rax w=63:0; rcx r=63:0
        movzx eax, cl              | rax w=63:0; rcx r=7:0
        add al, ah                 | rax r=15:0 w=7:0
        xchg al, ah                | rax r=15:0 w=15:0
        cmovne eax, ecx            | rax r=31:0 w=63:0; rcx r=31:0
        cmovne rax, rcx            | rax w=63:0?; rcx r=63:0
        lea eax, [ecx + edx]       | rax w=63:0; rcx r=31:0; rdx r=31:0
        mul cl                     | rax r=7:0 w=15:0; rcx r=7:0
        cdq                        | rax r=31:0; rdx w=63:0
        shl eax, cl                | rax r=31:0 w=63:0; rcx r=7:0
        addsd xmm0, xmm1           | zmm0 r=63:0 w=63:0+; zmm1 r=63:0
        addps xmm0, xmm1           | zmm0 r=127:0 w=127:0; zmm1 r=127:0
        movss xmm0, xmm1           | zmm0 w=31:0+; zmm1 r=31:0
        movss xmm0, [rax]          | rax r=63:0; zmm0 w=127:0
        movhps xmm0, [rax]         | rax r=63:0; zmm0 w=127:64+
        movlhps xmm0, xmm1         | zmm0 w=127:64+; zmm1 r=63:0
        cvtsi2sd xmm0, ecx         | rcx r=31:0; zmm0 w=63:0+
        movd eax, xmm0             | rax w=63:0; zmm0 r=31:0
        pmovsxbw xmm0, xmm1        | zmm0 w=127:0; zmm1 r=63:0
        vaddps xmm0, xmm1, xmm2    | zmm0 w=511:0; zmm1 r=127:0; zmm2 r=127:0
        vmovaps ymm0, ymm1         | zmm0 w=511:0; zmm1 r=255:0
        vaddps zmm0{k1}, zmm1, zmm2 | zmm0 r=511:0 w=511:0?; zmm1 r=511:0; zmm2 r=511:0; k1 r=63:0
        vaddps ymm0{k1}, ymm1, ymm2 | zmm0 r=255:0 w=511:0; zmm1 r=255:0; zmm2 r=255:0; k1 r=63:0
        vaddps zmm0{k1}{z}, zmm1, zmm2 | zmm0 w=511:0; zmm1 r=511:0; zmm2 r=511:0; k1 r=63:0
        xor eax, eax               | rax w=63:0
        xor al, al                 | rax w=7:0
        vpxor xmm0, xmm1, xmm1     | zmm0 w=511:0
        rep movsb                  | rcx r=63:0 w=63:0?; rsi r=63:0 w=63:0?; rdi r=63:0 w=63:0?
        nop dword ptr [rax]        | ''
        mov eax, fs:[rcx]          | rax w=63:0; rcx r=63:0; fs r=15:0
        """)
    void registersAreToldToTheBit(String text, String expected) {
        assertEquals(
                expected,
                effects(text).registers().stream().map(EffectsTest::show).collect(Collectors.joining("; ")));
    }

    private static String show(RegisterEffect effect) {
        return effect.register().name()
                + effect.read().map(bits -> " r=" + bits).orElse("")
                + effect.written().map(bits -> " w=" + bits).orElse("")
                + (effect.conditional() ? "?" : "")
                + (effect.carries() ? "+" : "");
    }

    private static Effects effects(String text) {
        List<Code.Step> steps =
                Code.builder().text(Assembled.withLabel(text)).build().steps();
        return steps.get(steps.size() - 1).effects();
    }

    @ParameterizedTest
    @CsvSource({
        "push rax, -8",
        "pop rax, 8",
        "call rax, -8",
        "ret, 8",
        "ret 16, 24",
        "'enter 32, 0', -40",
        "'enter 32, 2', -56",
        "'sub rsp, 24', -24",
        "'add rsp, 24', 24",
        "'lea rsp, [rsp + 24]', 24",
        "inc rsp, 1",
        "dec rsp, -1",
        "nop, 0",
        "'mov rax, rsp', 0",
        "pushfq, -8"
    })
    void constantChangesOfTheStackAreKnown(String text, long bytes) {
        assertEquals(OptionalLong.of(bytes), effects(text).stack());
    }

    @ParameterizedTest
    @CsvSource({
        "pop rsp",
        "'mov rsp, rbp'",
        "leave",
        "'and rsp, -16'",
        "'sub rsp, rax'",
        "'lea rsp, [rax + 8]'",
        "'lea rsp, [rsp + rax]'",
        "'add esp, 8'",
        "'xchg rsp, rax'",
        "'add sp, 8'",
        "iretq"
    })
    void otherChangesOfTheStackAreNot(String text) {
        assertEquals(OptionalLong.empty(), effects(text).stack());
    }

    @Test
    void memoryIsToldWithItsWidth() {
        assertEquals("[rw 32]", memory("add dword ptr [rax], 1"));
        assertEquals("[w 8, r 8]", memory("movsb"));
        assertEquals("[rcw 128]", memory("cmpxchg16b [rdi]"));
        assertEquals("[r 512]", memory("vaddps zmm0, zmm1, [rax]"));
        assertEquals("[r 32]", memory("vaddps zmm0, zmm1, [rax]{1to16}"));
        assertEquals("[cw 512]", memory("vmovups [rax]{k1}, zmm1"));
        assertEquals("[w 512]", memory("clzero"));
        assertEquals("[r 512, w 512]", memory("movdir64b rax, [rcx]"));
        assertEquals("[rw 0]", memory("xsave [rax]"));
        assertEquals("[]", memory("lea rax, [rcx]"));
        assertEquals("[]", memory("push rax"));
        assertEquals("[r 64]", memory("push [rax]"));
    }

    private static String memory(String text) {
        return effects(text).memory().stream().map(EffectsTest::show).toList().toString();
    }

    private static String show(MemoryEffect effect) {
        return effect.access() + " " + effect.bits();
    }

    @Test
    void controlFlowIsTold() {
        assertEquals(Flow.NEXT, effects("nop").flow());
        assertEquals(Flow.JUMP, effects("jmp 1b").flow());
        assertFalse(effects("jmp 1b").indirect());
        assertTrue(effects("jmp rax").indirect());
        assertEquals(Flow.BRANCH, effects("jne 1b").flow());
        assertEquals(Flow.BRANCH, effects("loop 1b").flow());
        assertTrue(effects("call [rax]").indirect());
        assertEquals(Flow.RETURN, effects("ret").flow());
        assertEquals(Flow.TRAP, effects("syscall").flow());
        assertEquals(Flow.TRAP, effects("ud2").flow());
    }

    @Test
    void flagsOfOneInstruction() {
        assertEquals(Set.of(), effects("shl eax, 0").flags().defined());
        assertEquals(Set.of(), effects("shl eax, 32").flags().undefined());
        assertTrue(effects("shl eax, 3").flags().written().contains(Flag.CF));
        assertTrue(effects("shl eax, cl").flags().conditional().contains(Flag.CF));
        assertTrue(effects("repe cmpsb").flags().conditional().contains(Flag.ZF));
        assertTrue(effects("cmpsb").flags().written().contains(Flag.ZF));
    }

    @Test
    void whatElseIsTold() {
        assertEquals(Idiom.ZEROS, effects("pxor xmm0, xmm0").idiom());
        assertEquals(Idiom.ONES, effects("vpcmpeqd ymm0, ymm1, ymm1").idiom());
        assertEquals(Idiom.BORROW, effects("sbb eax, eax").idiom());
        assertEquals(Idiom.NONE, effects("sbb eax, ecx").idiom());
        assertEquals(Idiom.NONE, effects("pxor xmm0, xmm1").idiom());
        assertTrue(effects("mov rax, rcx").copy());
        assertTrue(effects("push rax").copy());
        assertFalse(effects("add rax, rcx").copy());
        assertEquals(OptionalLong.of(1), effects("fld1").x87());
        assertEquals(OptionalLong.of(-2), effects("fcompp").x87());
        assertEquals(OptionalLong.empty(), effects("fptan").x87());
        assertTrue(effects("hlt").privileged());
        assertFalse(effects("rdtsc").privileged());
        assertEquals(
                List.of("avx512vl", "avx512f"),
                effects("vaddps xmm16, xmm1, xmm2").features());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mov rax, rcx                | rcx 0 -> rax 0, 64
        mov ah, cl                  | rcx 0 -> rax 8, 8
        mov [rdi], ax               | rax 0 -> memory, 16
        mov eax, 5                  | constant -> rax 0, 32
        xchg al, ah                 | rax 8 <-> rax 0, 8
        push rax                    | rax 0 -> stack, 64
        push ax                     | rax 0 -> stack, 16
        push 5                      | constant -> stack, 64
        push fs                     | fs 0 -> stack, 64
        pop [rdi]                   | stack -> memory, 64
        movd xmm1, eax              | rax 0 -> zmm1 0, 32
        movq rax, xmm1              | zmm1 0 -> rax 0, 64
        movsd xmm1, xmm2            | zmm2 0 -> zmm1 0, 64
        vmovups [rdi], zmm3         | zmm3 0 -> memory, 512
        kmovb k1, eax               | rax 0 -> k1 0, 8
        ldmxcsr [rdi]               | memory -> mxcsr 0, 32
        vstmxcsr [rdi]              | mxcsr 0 -> memory, 32
        fldcw [rdi]                 | memory -> x87 control word 0, 16
        fnstcw [rdi]                | x87 control word 0 -> memory, 16
        add rax, rcx                | none
        movzx eax, cl               | none
        """)
    void whatIsHandedOn(String text, String move) {
        assertEquals(move, effects(text).move().map(EffectsTest::show).orElse("none"));
    }

    private static String show(Move move) {
        return show(move.from(), move.fromLow()) + (move.exchanges() ? " <-> " : " -> ") + show(move.to(), move.toLow())
                + ", " + move.bits();
    }

    private static String show(Optional<Operand> end, int low) {
        if (end.isEmpty()) {
            return "stack";
        }
        return end.get() instanceof Register register
                ? register.full() + " " + low
                : end.get() instanceof Memory ? "memory" : "constant";
    }
}
