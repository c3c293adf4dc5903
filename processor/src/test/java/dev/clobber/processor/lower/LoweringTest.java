package dev.clobber.processor.lower;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.asm.Assembler;
import dev.clobber.processor.asm.Disassembly;
import dev.clobber.processor.asm.ObjectCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of plans, to the byte. */
final class LoweringTest {
    private static final Stub GETPID =
            Plans.syscall("getpid", 39).returning(ResultType.INT).stub("T");

    private static List<Stub> representative() {
        return Stream.concat(
                        SampleCalls.stubs().stream()
                                .filter(stub -> List.of(
                                                "getpid",
                                                "getpid32",
                                                "close",
                                                "close32",
                                                "close32raw",
                                                "lseek",
                                                "mmap",
                                                "exit",
                                                "getrandom",
                                                "nanosleep",
                                                "fstatDirect",
                                                "openat",
                                                "write32",
                                                "pwriteCopiedB",
                                                "preadPinnedJ",
                                                "stackCountC",
                                                "writev")
                                        .contains(stub.cSymbol().replace("Calls_", ""))),
                        Stream.of(
                                Plans.syscall("read", 0)
                                        .argument("fd", JavaType.INT)
                                        .argument("address", JavaType.LONG)
                                        .argument("count", JavaType.LONG)
                                        .restarting()
                                        .stub("Calls"),
                                Plans.syscall("swapped", 1)
                                        .argument("count", JavaType.LONG, "rdx")
                                        .argument("fd", JavaType.CHAR, "rdi")
                                        .argument("swapped", JavaType.INT, "r9")
                                        .argument("swappedToo", JavaType.BOOLEAN, "r8d")
                                        .stub("Calls")))
                .toList();
    }

    @Test
    void listings() throws IOException {
        LoweredCode lowered = Lowering.lower(representative());
        ObjectCode code = Assembler.assemble(lowered.code());
        StringBuilder text = new StringBuilder();
        for (ObjectCode.Function function : code.functions()) {
            if (function.global()) {
                text.append(function.name())
                        .append(", ")
                        .append(function.size())
                        .append(" bytes\n");
                new Disassembly(code)
                        .lines(function)
                        .forEach(line -> text.append(line).append('\n'));
            }
        }
        for (DataSymbol symbol : lowered.rodataSymbols()) {
            byte[] bytes = Arrays.copyOfRange(lowered.rodata(), symbol.offset(), symbol.offset() + symbol.size());
            text.append(symbol.name())
                    .append(' ')
                    .append(HexFormat.of().formatHex(bytes))
                    .append('\n');
        }
        Golden.check("listings.txt", text.toString());
    }

    @Test
    void sameInSameOut() {
        LoweredCode first = Lowering.lower(representative());
        LoweredCode second = Lowering.lower(representative());
        assertEquals(
                HexFormat.of().formatHex(Assembler.assemble(first.code()).bytes()),
                HexFormat.of().formatHex(Assembler.assemble(second.code()).bytes()));
        assertArrayEquals(first.rodata(), second.rodata());
        assertEquals(first.rodataSymbols(), second.rodataSymbols());
    }

    @Test
    void nothingComesAlongUnasked() {
        LoweredCode lowered = Lowering.lower(List.of(GETPID));
        List<String> functions = Assembler.assemble(lowered.code()).functions().stream()
                .map(ObjectCode.Function::name)
                .toList();
        assertEquals(List.of("Java_T_getpid", "T_getpid"), functions);
        assertEquals(0, lowered.rodata().length);
        assertEquals(0, lowered.bssSize());
    }

    @Test
    void impossiblePlans() {
        Plans twice = Plans.syscall("x", 1).argument("a", JavaType.INT, "rdi").argument("b", JavaType.INT, "edi");
        assertThrows(IllegalArgumentException.class, twice::plan);
        Plans floating = Plans.syscall("x", 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> floating.argument("a", JavaType.DOUBLE).plan());
        Plans counted = Plans.syscall("x", 1)
                .argument("yes", JavaType.BOOLEAN)
                .buffer("b", JavaType.BYTE_ARRAY, Direction.READ, Passing.COPIED, Plans.counted(0));
        assertThrows(IllegalArgumentException.class, counted::plan);
        assertThrows(IllegalArgumentException.class, () -> Plans.fixed(-1));
    }

    @Test
    void modifiedUtf8() {
        assertEquals(
                "61c3a4e282aceda0bdedb88000",
                HexFormat.of().formatHex(ModifiedUtf8.encode("a\u00e4\u20ac\ud83d\ude00")));
        assertEquals("c08000", HexFormat.of().formatHex(ModifiedUtf8.encode("\0")));
    }
}
