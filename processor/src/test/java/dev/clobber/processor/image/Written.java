package dev.clobber.processor.image;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Programs written as text: a line an instruction or a label; {@code address rsi, symbol} is short for an address in a register. */
final class Written {
    static final SourceText NO_SOURCE = new SourceText("Some.java", java.util.Optional.empty(), List.of());

    static final String EXIT_0 = """
            mov al, 60
            syscall
            """;

    static final String EXIT_42 = """
            push 42
            pop rdi
            mov al, 60
            syscall
            """;

    static final String HELLO = """
            address rsi, text
            mov dl, LENGTH
            inc edi
            mov eax, edi
            syscall
            xchg eax, ebx
            xchg edi, eax
            mov al, 60
            syscall
            """;

    /** The same in the order that fits between the headers of PACKED. */
    static final String HELLO_PUSHED = """
            address rsi, text
            mov dl, LENGTH
            mov al, 1
            push 60
            push rbx
            mov edi, 1
            syscall
            pop rdi
            pop rax
            syscall
            """;

    static final String CAT = """
            enter 4096, 0
            push rsp
            pop rsi
            read:
            cdq
            mov dh, 16
            copy:
            mov eax, edi
            syscall
            xchg rdx, rax
            xor edi, 1
            jnz copy
            test edx, edx
            jg read
            push 60
            pop rax
            syscall
            """;

    static final String FIRST_ARGUMENT = """
            pop rcx
            pop rcx
            pop rsi
            dec edx
            length:
            inc edx
            cmp [rsi + rdx], bl
            jnz length
            inc edi
            mov eax, edi
            syscall
            xchg eax, ebx
            xchg edi, eax
            mov al, 60
            syscall
            """;

    private Written() {}

    /** A program without data. */
    static MachineProgram program(String text) {
        return program(text, List.of(), List.of());
    }

    /** A program that writes a text. */
    static MachineProgram program(String text, String data) {
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        return program(
                text.replace("LENGTH", Integer.toString(bytes.length)),
                List.of(new DataItem("text", bytes)),
                List.of());
    }

    static MachineProgram program(String text, List<DataItem> data, List<ReservedItem> reserved) {
        List<MachineItem> items = new ArrayList<>();
        items.add(new MachineItem.FunctionStart("_start", true));
        int line = 0;
        for (String written : text.lines().toList()) {
            line++;
            items.add(item(written.strip(), line));
        }
        items.add(new MachineItem.FunctionEnd());
        return new MachineProgram(items, data, reserved);
    }

    private static MachineItem item(String text, int line) {
        if (text.endsWith(":")) {
            return new MachineItem.Label(text.substring(0, text.length() - 1));
        }
        if (text.startsWith("address ")) {
            String[] words = text.split("[ ,]+");
            return new MachineItem.AddressOf(register(words[1]), words[2], line);
        }
        return new MachineItem.Operation(
                Code.builder().text(text).build().steps().get(0).instruction(), line);
    }

    private static Register register(String name) {
        return Registers.find(name).orElseThrow();
    }
}
