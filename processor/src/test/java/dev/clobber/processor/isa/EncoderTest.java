package dev.clobber.processor.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EncoderTest {
    private final Encoder encoder = new Encoder(InstructionTable.x86_64());
    private final Printer printer = new Printer(InstructionTable.x86_64());

    @Test
    void theShortestFormIsTaken() {
        assertEquals("6aff", hex("push", new Immediate(-1)));
        assertEquals("83c0ff", hex("add", Registers.EAX, new Immediate(0xffffffffL)));
        assertEquals("0500010000", hex("add", Registers.EAX, new Immediate(256)));
        assertEquals("48c7c0ffffffff", hex("mov", Registers.RAX, new Immediate(-1)));
        assertEquals("48b8ffffffff00000000", hex("mov", Registers.RAX, new Immediate(0xffffffffL)));
        assertEquals("d1e0", hex("shl", Registers.EAX, new Immediate(1)));
    }

    @Test
    void labelsTakeTheFormThatReachesUnlessAskedOtherwise() {
        Instruction jump = Instruction.of("jmp", new LabelReference("x"));
        assertEquals(
                Optional.of(new PcRelative(1, 32, "x", -4)),
                encoder.encode(jump).target());
        List<Encoded> encodings = encoder.encodings(jump);
        assertEquals(List.of(2, 5), encodings.stream().map(Encoded::length).toList());
        assertEquals(
                Optional.of(new PcRelative(1, 8, "x", -1)), encodings.get(0).target());
    }

    /** The distance is counted from the end of the instruction, behind the constant. */
    @Test
    void symbolsBeforeConstantsMakeUpForThem() {
        Instruction store = Instruction.of("mov", Memory.symbol(32, "x"), new Immediate(5));
        assertEquals(
                Optional.of(new PcRelative(2, 32, "x", -8)),
                encoder.encode(store).target());
        Instruction test = Instruction.of("test", Memory.symbol(8, "x"), new Immediate(5));
        assertEquals(
                Optional.of(new PcRelative(2, 32, "x", -5)),
                encoder.encode(test).target());
    }

    @Test
    void instructionsWithoutAFormSayWhichThereAre() {
        IllegalArgumentException fault = assertThrows(
                IllegalArgumentException.class, () -> encoder.encode(Instruction.of("bswap", Registers.get("ax"))));
        assertEquals("no form of `bswap` takes `ax`; its forms are `bswap r32`, `bswap r64`", fault.getMessage());
        fault = assertThrows(IllegalArgumentException.class, () -> encoder.encode(Instruction.of("frob")));
        assertEquals("unknown instruction `frob`", fault.getMessage());
        fault = assertThrows(IllegalArgumentException.class, () -> Instruction.of("frob nop"));
        assertEquals("`frob` is no instruction prefix", fault.getMessage());
    }

    @Test
    void whichMnemonicsTakeLabelsIsInTheTable() {
        assertTrue(encoder.takesLabel("jmp"));
        assertTrue(encoder.takesLabel("jz"));
        assertTrue(encoder.takesLabel("call"));
        assertFalse(encoder.takesLabel("mov"));
        assertFalse(encoder.takesLabel("frob"));
        assertTrue(encoder.knows("cmovz"));
        assertFalse(encoder.knows("frob"));
    }

    @Test
    void textIsTheSameHoweverItWasWritten() {
        assertEquals("je x", print("jz", new LabelReference("x")));
        assertEquals("imul eax, eax, 5", print("imul", Registers.EAX, new Immediate(5)));
        assertEquals("test dword ptr [rbx], eax", print("test", Registers.EAX, Memory.of(0, Registers.RBX, 0)));
        assertEquals("shl eax, 1", print("sal", Registers.EAX));
        assertEquals("movabs rax, 4294967295", print("mov", Registers.RAX, new Immediate(0xffffffffL)));
        assertEquals("rep movsb byte ptr es:[rdi], byte ptr [rsi]", print("rep movsb"));
        assertEquals(
                "lock xadd dword ptr [rbx], eax", print("lock xadd", Memory.of(0, Registers.RBX, 0), Registers.EAX));
        assertEquals("lea rsi, [rip + x]", print("lea", Registers.RSI, Memory.symbol(64, "x")));
        assertEquals("call x", print("call", new LabelReference("x")));
        assertEquals("xchg rax, r8", print("xchg", Registers.R8, Registers.RAX));
        assertEquals("nop", print("xchg", Registers.RAX, Registers.RAX));
    }

    private String hex(String mnemonic, Operand... operands) {
        return HexFormat.of()
                .formatHex(encoder.encode(Instruction.of(mnemonic, operands)).bytes());
    }

    private String print(String mnemonic, Operand... operands) {
        Instruction instruction = Instruction.of(mnemonic, operands);
        return printer.print(instruction, encoder.encode(instruction));
    }
}
