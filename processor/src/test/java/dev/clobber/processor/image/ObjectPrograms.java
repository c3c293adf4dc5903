package dev.clobber.processor.image;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.Registers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Machine programs by hand, as the generator would make them. */
final class ObjectPrograms {
    private final List<MachineItem> items = new ArrayList<>();
    private final List<DataItem> data = new ArrayList<>();
    private final List<ReservedItem> reserved = new ArrayList<>();

    /** A Java file of that name, line 12 of which says {@code line twelve}. */
    static SourceText source(String name, Optional<String> directory) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            lines.add(i == 12 ? "line twelve" : "line " + i);
        }
        return new SourceText(name, directory, lines);
    }

    /** Writes a text to standard output: 18 bytes of code and 14 of text. */
    static MachineProgram hello() {
        return new ObjectPrograms()
                .begin("hello", true)
                .code(12, "push 1", "pop rax", "mov edi, eax")
                .address("rsi", "data0", 12)
                .code(12, "push 14", "pop rdx", "syscall")
                .code(13, "ret")
                .end()
                .data("data0", "Hello, world!\n")
                .build();
    }

    /**
     * {@code long walk(long n)} saves registers and leaves early for n = 0; it keeps what {@code next}, of C, makes of n in reserved
     * memory, and adds what a function of its own says, which lies behind it.
     */
    static MachineProgram walk() {
        return new ObjectPrograms()
                .begin("walk", true)
                .push("rbx", 4)
                .push("r12", 4)
                .code(4, "sub rsp, 24")
                .depth(40)
                .code(5, "mov rbx, rdi", "mov r12, rdi", "test rdi, rdi", "jne work")
                .code(6, "xor eax, eax", "add rsp, 24")
                .depth(16)
                .pop("r12", 6)
                .pop("rbx", 6)
                .code(6, "ret")
                .label("work")
                .depth(40)
                .code(7, "call next", "mov [rip + reserved1], rax", "mov r12, [rip + reserved1]")
                .code(8, "call own", "lea rax, [rax + r12]", "add rsp, 24")
                .depth(16)
                .pop("r12", 9)
                .pop("rbx", 9)
                .code(9, "ret")
                .end()
                .begin("own", false)
                .push("rbx", 20)
                .code(21, "mov ebx, 1000", "mov eax, ebx")
                .pop("rbx", 22)
                .code(22, "ret")
                .end()
                .reserve("reserved0", 100_000)
                .reserve("reserved1", 8)
                .build();
    }

    ObjectPrograms begin(String name, boolean global) {
        return item(new MachineItem.FunctionStart(name, global));
    }

    ObjectPrograms end() {
        return item(new MachineItem.FunctionEnd());
    }

    ObjectPrograms label(String name) {
        return item(new MachineItem.Label(name));
    }

    ObjectPrograms code(int line, String... instructions) {
        for (String text : instructions) {
            Instruction instruction =
                    Code.builder().text(text).build().steps().get(0).instruction();
            item(new MachineItem.Operation(instruction, line));
        }
        return this;
    }

    ObjectPrograms address(String register, String symbol, int line) {
        return item(new MachineItem.AddressOf(Registers.get(register), symbol, line));
    }

    ObjectPrograms push(String register, int line) {
        return item(new MachineItem.Push(Registers.get(register), line));
    }

    ObjectPrograms pop(String register, int line) {
        return item(new MachineItem.Pop(Registers.get(register), line));
    }

    ObjectPrograms depth(int bytes) {
        return item(new MachineItem.FrameDepth(bytes));
    }

    ObjectPrograms data(String symbol, String text) {
        data.add(new DataItem(symbol, text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    ObjectPrograms reserve(String symbol, long size) {
        reserved.add(new ReservedItem(symbol, size));
        return this;
    }

    MachineProgram build() {
        return new MachineProgram(items, data, reserved);
    }

    private ObjectPrograms item(MachineItem item) {
        items.add(item);
        return this;
    }
}
