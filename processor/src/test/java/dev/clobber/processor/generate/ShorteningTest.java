package dev.clobber.processor.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.image.MachineItem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each rule makes of code, and what it leaves alone. */
class ShorteningTest {
    private final Shortening shortening =
            new Shortening(new InstructionFacts(), new Options(false, 5), Set.of("f", "g"));

    private void expect(String wanted, String text) {
        List<MachineItem> shortened = shortening.shorten(ItemText.function(text));
        assertEquals(wanted, ItemText.text(shortened));
    }

    private void stays(String text) {
        expect(text, text);
    }

    @Test
    void jumpsToJumps() {
        expect("je b; inc eax; b:; dec eax; ret", "je a; inc eax; jmp b; a:; jmp b; b:; dec eax; ret");
    }

    @Test
    void jumpsToTheNextInstruction() {
        expect("inc eax; ret", "inc eax; jmp a; a:; ret");
        expect("inc eax; ret", "inc eax; je a; a:; ret");
    }

    @Test
    void jumpsToReturns() {
        expect(
                "test eax, eax; je a; inc ecx; ret; a:; dec edx; ret",
                "test eax, eax; je a; inc ecx; jmp b; a:; dec edx; b:; ret");
    }

    @Test
    void branchesAroundJumps() {
        expect("b:; dec ecx; jne b; ret", "b:; dec ecx; je a; jmp b; a:; ret");
        expect("b:; dec ecx; jge b; ret", "b:; dec ecx; jnge a; jmp b; a:; ret");
        stays("b:; dec ecx; jecxz a; jmp b; a:; ret");
    }

    @Test
    void endlessLoopsStay() {
        stays("dec ecx; je a; ret; a:; jmp a");
    }

    @Test
    void unreachableCode() {
        expect("inc eax; ret", "inc eax; ret; dec eax; a:; dec ecx; ret");
    }

    @Test
    void callsBeforeReturns() {
        expect("inc eax; jmp g", "inc eax; call g; ret");
        expect(
                "dec edi; je a; inc eax; jmp g; a:; jmp f",
                "dec edi; je a; inc eax; call g; jmp b; a:; call f; b:; ret");
        stays("inc eax; call external; ret");
        stays("save rbx; call g; restore rbx; ret");
    }

    @Test
    void equalTails() {
        expect(
                "je a; inc edi; f.tail1:; mov esi, 7; call g; b:; dec ebx; jne b; ret; a:; dec edi; jmp f.tail1",
                "je a; inc edi; mov esi, 7; call g; b:; dec ebx; jne b; ret; a:; dec edi; mov esi, 7; call g; jmp b");
        expect(
                "je a; inc edi; jmp f.tail1; a:; dec edi; f.tail1:; mov eax, 7; restore rbx; ret",
                "je a; inc edi; mov eax, 7; restore rbx; ret; a:; dec edi; mov eax, 7; restore rbx; ret");
    }

    @Test
    void tailsThatAreNoLongerThanJumpsStay() {
        stays("je a; inc edi; restore rbx; ret; a:; dec edi; restore rbx; ret");
    }

    @Test
    void wholeBlocksThatAreEqual() {
        expect(
                "je b; js b; inc edi; ret; b:; mov eax, 7; ret",
                "je a; js b; inc edi; ret; a:; mov eax, 7; ret; b:; mov eax, 7; ret");
    }
}
