package dev.clobber.processor.lower;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.asm.Assembler;
import dev.clobber.processor.asm.ObjectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No stub, its plan included, is longer than what gcc -Os makes of the same wrapper. Prints the table. */
final class SizeTest {
    @TempDir
    Path directory;

    private static List<Stub> stubs() {
        return List.of(
                Plans.syscall("getpid", 39).returning(ResultType.INT).stub("T"),
                Plans.syscall("close", 3)
                        .argument("fd", JavaType.INT)
                        .returning(ResultType.VOID)
                        .throwing()
                        .stub("T"),
                stub("mmap"),
                Plans.syscall("write", 1)
                        .argument("fd", JavaType.INT)
                        .buffer("buf", JavaType.BYTE_ARRAY, Direction.READ, Passing.COPIED, Plans.counted(2))
                        .argument("count", JavaType.LONG)
                        .throwing()
                        .stub("T"),
                stub("openat"),
                stub("fstat"),
                stub("getrandom"),
                stub("nanosleep"));
    }

    private static Stub stub(String call) {
        return SampleCalls.stubs().stream()
                .filter(stub -> stub.cSymbol().equals("Calls_" + call))
                .map(stub -> new Stub("Java_T_" + call, "T_" + call, stub.plan()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noStubIsLongerThanItsPeer() throws IOException {
        Tools.require("gcc");
        LoweredCode lowered = Lowering.lower(stubs());
        Map<String, Integer> code = Assembler.assemble(lowered.code()).functions().stream()
                .collect(Collectors.toMap(ObjectCode.Function::name, ObjectCode.Function::size));
        Map<String, Integer> data =
                lowered.rodataSymbols().stream().collect(Collectors.toMap(DataSymbol::name, DataSymbol::size));
        Map<String, Integer> peers = peers();
        StringBuilder table =
                new StringBuilder("%-12s%8s%8s%8s%10s%n".formatted("call", "code", "plan", "both", "gcc -Os"));
        boolean longer = false;
        for (Stub stub : stubs()) {
            String call = stub.plan().call();
            int own = code.get(stub.jniSymbol());
            int plan = data.getOrDefault("clobber.plan." + stub.jniSymbol(), 0);
            table.append("%-12s%8d%8d%8d%10d%n".formatted(call, own, plan, own + plan, peers.get(call)));
            longer |= own + plan > peers.get(call);
        }
        System.out.print(table);
        assertFalse(longer, table.toString());
    }

    private Map<String, Integer> peers() throws IOException {
        Path source = Files.writeString(directory.resolve("peers.c"), Tools.resource("peers.c"));
        Path object = directory.resolve("peers.o");
        Path include = Path.of(System.getProperty("java.home"), "include");
        Tools.succeed(List.of(
                "gcc",
                "-Os",
                "-fPIC",
                "-I" + include,
                "-I" + include.resolve("linux"),
                "-c",
                "-o",
                object.toString(),
                source.toString()));
        Map<String, Integer> sizes = new TreeMap<>();
        for (String line :
                Tools.succeed(List.of("nm", "-S", object.toString())).lines().toList()) {
            String[] words = line.split(" ");
            if (words.length == 4) {
                sizes.put(words[3].replace("peer_", ""), Integer.parseInt(words[1], 16));
            }
        }
        return sizes;
    }
}
