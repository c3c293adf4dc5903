package dev.clobber.processor.lower;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Arguments of all types in random registers of all banks: a program of gcc calls both functions of each block with garbage around every
 * value, and the block tells what its registers hold. Callee-saved registers are compared before and after.
 */
final class OperandMovesTest {
    private static final int CASES = 400;
    private static final int SLOT = 64;
    private static final List<JavaType> TYPES = List.of(
            JavaType.BOOLEAN,
            JavaType.BYTE,
            JavaType.CHAR,
            JavaType.SHORT,
            JavaType.INT,
            JavaType.LONG,
            JavaType.FLOAT,
            JavaType.DOUBLE,
            JavaType.FLOAT,
            JavaType.DOUBLE);
    private static final List<String> GENERAL = List.of(
            "rax", "rcx", "rdx", "rbx", "rsi", "rdi", "rbp", "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15");

    @TempDir
    Path directory;

    private final Random random = new Random(1);
    private final boolean extended = hasMasks();
    private final StringBuilder calls = new StringBuilder();

    private static boolean hasMasks() {
        try {
            return Files.readString(Path.of("/proc/cpuinfo")).contains("avx512bw");
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void valuesArrive() throws IOException {
        Tools.require("gcc");
        List<Stub> stubs = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            stubs.add(stub(i));
        }
        Path object = GnuObject.object(directory, "blocks", Lowering.lower(stubs));
        Path source = directory.resolve("operands.c");
        Files.writeString(
                source,
                Tools.resource("operands.c")
                        .replace("/* calls */", calls)
                        .replace("/* prototypes */", prototypes(stubs)),
                UTF_8);
        Path program = directory.resolve("operands");
        Tools.succeed(List.of("gcc", "-O0", "-w", "-o", program.toString(), source.toString(), object.toString()));
        assertEquals("faults 0 of " + 2 * CASES + "\n", Tools.succeed(List.of(program.toString())));
    }

    private static String prototypes(List<Stub> stubs) {
        return stubs.stream()
                .map(stub -> "extern void " + stub.jniSymbol() + "(), " + stub.cSymbol() + "();\n")
                .collect(Collectors.joining());
    }

    private Stub stub(int number) {
        List<String> registers = new ArrayList<>(GENERAL);
        IntStream.range(0, extended && number % 3 == 0 ? 32 : 16).forEach(i -> registers.add("xmm" + i));
        if (extended) {
            IntStream.range(1, 8).forEach(i -> registers.add("k" + i));
        }
        Collections.shuffle(registers, random);
        // Some of the cases are narrow, so that values get into each other's way.
        if (number % 2 == 0) {
            registers.sort((a, b) -> Boolean.compare(!isArgument(a), !isArgument(b)));
        }
        int count = 1 + random.nextInt(20);
        List<PlannedOperand> operands = new ArrayList<>();
        Register out = registers.stream()
                .filter(GENERAL::contains)
                .findFirst()
                .map(Registers::get)
                .orElseThrow();
        registers.remove(out.name());
        for (int i = 0; i < count; i++) {
            operands.add(operand("p" + i, Registers.get(registers.get(i))));
        }
        operands.add(random.nextInt(operands.size() + 1), operand("out", out, JavaType.LONG, 64));
        Code code = Code.builder().text(tell(operands, out)).build();
        BlockPlan plan = new BlockPlan(
                "case" + number,
                operands,
                List.of(),
                Optional.empty(),
                code,
                code.steps(),
                dev.clobber.processor.abi.CallingConvention.calleeSaved().stream()
                        .filter(saved -> operands.stream()
                                .anyMatch(operand -> operand.register().aliases(saved)))
                        .toList(),
                random.nextBoolean(),
                false,
                false);
        call("jni" + number, plan, "env, cls, ");
        call("c" + number, plan, "");
        return new Stub("jni" + number, "c" + number, plan);
    }

    private static boolean isArgument(String register) {
        return List.of("rdi", "rsi", "rdx", "rcx", "r8", "r9").contains(register) || register.matches("xmm[0-7]");
    }

    private PlannedOperand operand(String name, Register register) {
        JavaType type = TYPES.get(random.nextInt(TYPES.size()));
        List<Integer> widths = Stream.of(type.bits(), 16, 32, 64, 128, extended ? 512 : 128)
                .filter(width ->
                        width >= type.bits() && width <= register.full().bits())
                .toList();
        return operand(name, register, type, widths.get(random.nextInt(widths.size())));
    }

    private static PlannedOperand operand(String name, Register register, JavaType type, int usedBits) {
        return new PlannedOperand(new PlannedArgument(name, type, register, Optional.empty()), usedBits);
    }

    /** Stores every operand's register. */
    private String tell(List<PlannedOperand> operands, Register out) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < operands.size(); i++) {
            Register register = operands.get(i).register();
            String place = "[" + out.name() + " + " + SLOT * i + "], ";
            text.append(
                    switch (register.bank()) {
                        case GENERAL -> "mov " + place + register.name();
                        case VECTOR ->
                            extended
                                    ? "vmovups " + place + register.full().name()
                                    : "movups " + place + register.name();
                        case MASK -> "kmovq " + place + register.name();
                        default -> throw new IllegalArgumentException(register + " is no operand");
                    });
            text.append('\n');
        }
        return text + (extended ? "vzeroupper\n" : "");
    }

    /** Vector registers are passed whole where none of them has to go by way of the stack. */
    private void call(String function, BlockPlan plan, String hidden) {
        boolean whole = plan.operands().stream()
                        .filter(operand -> operand.type().isFloating())
                        .count()
                <= 8;
        List<String> types = new ArrayList<>();
        List<String> values = new ArrayList<>();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < plan.operands().size(); i++) {
            PlannedOperand operand = plan.operands().get(i);
            long bits = random.nextLong();
            if (operand.argument().name().equals("out")) {
                types.add("void *");
                values.add("out");
                continue;
            }
            if (operand.type() == JavaType.BOOLEAN) {
                bits = bits & ~0xffL | bits & 1;
            }
            types.add(operand.type().isFloating() ? whole ? "V" : "double" : "long");
            values.add((operand.type().isFloating() ? whole ? "vector" : "real" : "") + "(0x" + Long.toHexString(bits)
                    + "L)");
            expected.append("    expect(\"%s.%d %s %s\", out + %d, 0x%xL, %d, %d);%n"
                    .formatted(
                            function,
                            i,
                            operand.type(),
                            operand.register(),
                            SLOT * i,
                            widened(operand, bits),
                            operand.register().bank() == dev.clobber.processor.isa.RegisterBank.VECTOR
                                    ? Math.max(32, operand.type().bits())
                                    : 64,
                            operand.usedBits()));
        }
        String signature = (hidden.isEmpty() ? "" : "void *, void *, ") + String.join(", ", types);
        calls.append("    target = %s;%n    ((void (*)(%s)) checked)(%s%s);%n%s    end(\"%s\");%n"
                .formatted(function, signature, hidden, String.join(", ", values), expected, function));
    }

    private static long widened(PlannedOperand operand, long bits) {
        int unused = 64 - operand.type().bits();
        boolean signed = operand.type().isSigned() && !operand.type().isFloating();
        return signed ? bits << unused >> unused : bits << unused >>> unused;
    }
}
