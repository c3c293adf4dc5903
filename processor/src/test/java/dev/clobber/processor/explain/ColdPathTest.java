package dev.clobber.processor.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.testing.Explain;
import dev.clobber.processor.testing.Places;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lambdas, streams, regular expressions, and the methods that records have by themselves are linked when they are first used, which
 * costs a cold JVM tens of milliseconds. One of them on the way of an instruction, and the table has lost what its index wins. What is
 * counted here is classes made at run time, for milliseconds depend on the machine.
 */
class ColdPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add rax, rbx",
                "mov eax, [rbx + rcx*4 + 8]",
                "lock xadd [rdx], eax",
                "rep movsb",
                "1: dec ecx; jnz 1b",
                "push rax",
                "cpuid",
                "movss xmm1, xmm2",
                "cmpeqps xmm1, xmm2",
                "fadd st, st(1)",
                "vaddps ymm1, ymm2, ymm3",
                "vgatherdps xmm1, [rax + xmm2*4], xmm3",
                "vpermb zmm1{k2}{z}, zmm3, zmmword ptr [rdi + 64]",
                "vaddps zmm1, zmm2, dword ptr [rax]{1to16}",
                "syscall"
            })
    void nothingIsLinkedAtRunTime(String line, @TempDir Path directory) throws IOException {
        Path log = directory.resolve("classes.log");
        List<String> program = List.of(
                "-Xlog:class+load:file=" + log,
                "-cp",
                Places.target().resolve("classes").toString(),
                "dev.clobber.processor.explain.Main");
        Explain.run(program, (line + "\n").getBytes(StandardCharsets.UTF_8)).requireQuiet();
        List<String> linked = Files.readAllLines(log).stream()
                .filter(loaded -> loaded.contains("dev.clobber") && loaded.contains("$$Lambda")
                        || loaded.contains("java.lang.runtime.ObjectMethods "))
                .toList();
        assertEquals(List.of(), linked);
    }
}
