package dev.clobber.processor.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.generate.ParallelAssignment.Goal;
import dev.clobber.processor.generate.ParallelAssignment.Source;
import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a person would write, and not a byte more. */
class ParallelAssignmentTest {
    private static final Range ZERO = new Range(0, 0);
    private static final String ALL = "rax rcx rdx rbx rbp rsi rdi r8 r9 r10 r11 r12 r13 r14 r15";

    private final Map<Register, Range> known = new HashMap<>();
    private final Set<Register> free = new HashSet<>(registers(ALL));
    private boolean flagsAreFree = true;

    private static List<Register> registers(String names) {
        return Arrays.stream(names.split(" ")).map(Registers::get).toList();
    }

    private ParallelAssignmentTest zero(String names) {
        registers(names).forEach(register -> known.put(register, ZERO));
        return this;
    }

    private static Goal number(String register, long value) {
        return new Goal(Registers.get(register), new Source.Number(value));
    }

    private static Goal held(String register, String source) {
        return new Goal(Registers.get(register), new Source.Held(Registers.get(source)));
    }

    private void expect(int length, String text, Goal... goals) {
        List<MachineItem> items = ParallelAssignment.solve(known, List.of(goals), free, flagsAreFree, 1);
        String written = items.stream()
                .map(item -> item instanceof MachineItem.Operation operation
                        ? operation.instruction().toString()
                        : item instanceof MachineItem.AddressOf address
                                ? address.register() + " = " + address.symbol()
                                : item.toString())
                .collect(Collectors.joining("; "));
        assertEquals(text, written);
        assertEquals(length, ParallelAssignment.length(known, List.of(goals), free, flagsAreFree), written);
    }

    @Test
    void helloWorld() {
        zero(ALL)
                .expect(
                        11,
                        "mov al, 1; mov dl, 7; mov edi, eax; rsi = message",
                        number("eax", 1),
                        number("edi", 1),
                        new Goal(Registers.RSI, new Source.Data("message")),
                        number("edx", 7));
    }

    @Test
    void exitAfterWrite() {
        known.put(Registers.RDI, new Range(1, 1));
        zero("rbx rbp r8 r9 r10")
                .expect(4, "xchg eax, ebx; xchg eax, edi; mov al, 60", number("eax", 60), number("edi", 0));
    }

    @Test
    void exitWithStatus() {
        zero(ALL).expect(5, "mov al, 60; push 42; pop rdi", number("eax", 60), number("edi", 42));
    }

    @Test
    void loopHead() {
        zero("rdi").expect(4, "mul edi; mov dh, 16", number("eax", 0), number("edi", 0), number("edx", 4096));
        flagsAreFree = false;
        expect(5, "mov eax, edi; cdq; mov dh, 16", number("eax", 0), number("edi", 0), number("edx", 4096));
    }

    @Test
    void cycle() {
        expect(6, "xchg rdx, rsi; xchg rdx, rdi", held("rdi", "rsi"), held("rsi", "rdx"), held("rdx", "rdi"));
    }

    @Test
    void addressesComeFromEachOther() {
        expect(
                8,
                "push rsp; pop rsi; lea rdx, [rsi + 8]; push rdx; pop rdi",
                new Goal(Registers.RSI, new Source.Stack(0)),
                new Goal(Registers.RDI, new Source.Stack(8)),
                new Goal(Registers.RDX, new Source.Stack(8)));
    }

    @Test
    void nothingIsToDo() {
        known.put(Registers.RDX, new Range(0, 100));
        expect(0, "", held("rdx", "edx"), held("edi", "rdi"));
    }

    @Test
    void lengthDependsOnWhatIsKnown() {
        List<Goal> goals = List.of(number("eax", 60), number("edi", 42));
        assertEquals(6, ParallelAssignment.length(known, goals, free, true));
        zero(ALL);
        assertEquals(5, ParallelAssignment.length(known, goals, free, true));
    }
}
