package dev.clobber.processor.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormReaderTest {

    @Test
    void aRowIsReadIntoAForm() {
        Form form = FormReader.read(
                "general.isa:7",
                "cmpxchg rcw:rm64 r:r64 | REX.W 0F B1 /r | cx8 | rcw:rax | w=oszapc | lock | rax=op1, rcx=2");
        assertEquals("cmpxchg r/m64, r64", form.syntax());
        assertEquals("general.isa:7", form.source());
        assertEquals(List.of("cx8"), form.features());
        assertEquals(
                List.of(new ImplicitRegister(Access.RCW, Registers.RAX, Optional.empty())),
                form.implicit().registers());
        assertEquals(EnumSet.complementOf(EnumSet.of(Flag.DF)), form.flags().written());
        assertEquals(EnumSet.of(Attribute.LOCK), form.notes().attributes());
        assertTrue(form.notes().stack().isZero());
        assertEquals(List.of("rax=op1", "rcx=2"), form.cases());
        assertEquals(
                List.of(Place.RM, Place.REG),
                form.operands().stream().map(FormOperand::place).toList());
    }

    @Test
    void signExtendedConstantsTakeTheWidthOfTheOperation() {
        assertEquals(
                16,
                constant("add rw:rm16 r:simm8 | 66 83 /0 ib | - | - | - | - | -")
                        .extended());
        assertEquals(
                64,
                constant("push r:simm8 | 6A ib | - | rw:rsp | - | stack=-8 | -").extended());
    }

    private static OperandKind.Constant constant(String row) {
        List<OperandKind> kinds = FormReader.read("general.isa:1", row).kinds();
        return (OperandKind.Constant) kinds.get(kinds.size() - 1);
    }

    @Test
    void whatCannotBeRightIsRefused() {
        refused("nop | 90", "a row has 7 columns, this one 2");
        refused("mov r64 | 90 | - | - | - | - | -", "operand `r64` lacks its access: write for example `r:r64`");
        refused("mov x:r64 | 90 | - | - | - | - | -", "`x` is no access; known are r, w, rw, cw, rcw, and n");
        refused("mov w:foo | 90 | - | - | - | - | -", "`foo` is no operand kind and no register");
        refused("nop | - | - | - | - | - | -", "the encoding has no opcode");
        refused("nop | ZZ | - | - | - | - | -", "`ZZ` is not understood at its place in the encoding");
        refused("nop | 90 66 REX.W | - | - | - | - | -", "`REX.W` is not understood at its place in the encoding");
        refused("nop | 90 /r /0 | - | - | - | - | -", "`/0` is not understood at its place in the encoding");
        refused("nop | ib | - | - | - | - | -", "`ib` is not understood at its place in the encoding");
        refused("nop | 90 ib 90 | - | - | - | - | -", "`90` is not understood at its place in the encoding");
        refused(
                "inc rw:r64 | 41+rd | - | - | - | - | -",
                "a register is added to an opcode whose low three bits are not 0");
        refused("inc rw:r64 | 40 | - | - | - | - | -", "ModRM and operands do not agree");
        refused("inc rw:rm64 | 40+rd | - | - | - | - | -", "no place for rm64");
        refused("inc | FF /0 | - | - | - | - | -", "ModRM and operands do not agree");
        refused("inc | 40+rd | - | - | - | - | -", "`+r` and operands do not agree");
        refused("add rw:rm64 r:rm64 | 01 /r | - | - | - | - | -", "no place for rm64");
        refused("add rw:rm64 r:r64 | 01 /0 | - | - | - | - | -", "no place for rm64");
        refused("xchg rw:r64 rw:r64 | 90+rd | - | - | - | - | -", "ModRM and operands do not agree");
        refused(
                "push r:imm32 | 6A ib | - | - | - | - | -",
                "the encoding ends in constants of [8] bits but the operands have [32]");
        refused(
                "push r:r64 | 50+ro | - | - | - | stack=-8 | -",
                "the stack moves but rsp is not among the implicit registers");
        refused("nop | 90 | - | rcx | - | - | -", "`rcx` lacks its access: write for example `w:rcx`");
        refused("nop | 90 | - | w:foo | - | - | -", "`foo` is no register");
        refused(
                "nop | 90 | - | - | oszapc | - | -",
                "`oszapc` is no flag effect; those are r=, w=, cw=, 0=, 1=, and u= with flag letters");
        refused("nop | 90 | - | - | w=x | - | -", "`x` is no flag; known are o, s, z, a, p, c, and d");
        refused("nop | 90 | - | - | w=oo | - | -", "flag `o` is named twice");
        refused("nop | 90 | - | - | w=o w=s | - | -", "`w=` stands twice");
        refused("nop | 90 | - | - | w=os u=s | - | -", "SF has two effects");
        refused("nop | 90 | - | - | - | foo | -", "`foo` is no attribute");
    }

    private static void refused(String row, String message) {
        IllegalArgumentException fault =
                assertThrows(IllegalArgumentException.class, () -> FormReader.read("general.isa:1", row), row);
        assertEquals(message, fault.getMessage());
    }
}
