package dev.clobber.processor.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.isa.InstructionTable;
import dev.clobber.processor.testing.Places;
import dev.clobber.processor.testing.Tools;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CpuFeaturesTest {
    private static final CpuFeatures TABLE = CpuFeatures.x86_64();

    /** Features by the macros that GCC defines for them. */
    private static final Map<String, String> MACROS = Map.ofEntries(
            Map.entry("__SSE3__", "pni"),
            Map.entry("__SSSE3__", "ssse3"),
            Map.entry("__SSE4_1__", "sse4_1"),
            Map.entry("__SSE4_2__", "sse4_2"),
            Map.entry("__XSAVE__", "xsave"),
            Map.entry("__XSAVES__", "xsaves"),
            Map.entry("__AVX__", "avx"),
            Map.entry("__AVX2__", "avx2"),
            Map.entry("__FMA__", "fma"),
            Map.entry("__F16C__", "f16c"),
            Map.entry("__SSE4A__", "sse4a"),
            Map.entry("__FMA4__", "fma4"),
            Map.entry("__XOP__", "xop"),
            Map.entry("__LZCNT__", "abm"),
            Map.entry("__AES__", "aes"),
            Map.entry("__VAES__", "vaes"),
            Map.entry("__AVXVNNI__", "avx_vnni"),
            Map.entry("__AVX512F__", "avx512f"),
            Map.entry("__AVX512CD__", "avx512cd"),
            Map.entry("__AVX512BW__", "avx512bw"),
            Map.entry("__AVX512DQ__", "avx512dq"),
            Map.entry("__AVX512VL__", "avx512vl"),
            Map.entry("__AVX512VBMI__", "avx512vbmi"),
            Map.entry("__AVX512IFMA__", "avx512ifma"),
            Map.entry("__AVX512VNNI__", "avx512_vnni"),
            Map.entry("__AVX512BF16__", "avx512_bf16"),
            Map.entry("__AVX512FP16__", "avx512_fp16"));

    @Test
    void knowsEveryFeatureOfTheInstructionTable() {
        Set<String> unknown = new TreeSet<>();
        InstructionTable.x86_64().forms().forEach(form -> unknown.addAll(form.features()));
        assertTrue(unknown.contains("avx2"));
        unknown.removeAll(TABLE.names());
        assertEquals(Set.of(), unknown);
    }

    @Test
    void closesOverWhatComesWithAFeature() {
        Set<String> closed = new TreeSet<>(TABLE.closure(List.of("avx2")));
        assertTrue(closed.containsAll(TABLE.baseline()));
        closed.removeAll(TABLE.baseline());
        assertEquals(Set.of("avx2", "avx", "xsave", "sse4_2", "sse4_1", "ssse3", "pni"), closed);
        assertTrue(TABLE.closure(List.of("avx512_fp16")).containsAll(List.of("avx512bw", "avx512f", "fma", "f16c")));
        assertEquals(TABLE.baseline(), TABLE.closure(List.of()));
        assertEquals(TABLE.baseline(), TABLE.closure(List.of("sse2", "no such thing")));
    }

    @Test
    void theBaselineIsTheOneOfTheLanguage() {
        assertTrue(TABLE.baseline()
                .containsAll(
                        List.of("cmov", "cx8", "fxsr", "mmx", "sse", "sse2", "syscall", "rdtsc", "cpuid", "clflush")));
        assertTrue(TABLE.find("avx2").filter(feature -> !feature.isBaseline()).isPresent());
    }

    @Test
    void knowsWhatOthersCallAFeature() {
        assertEquals(Optional.of("abm"), TABLE.cpuinfoName("lzcnt"));
        assertEquals(Optional.of("pni"), TABLE.cpuinfoName("SSE3"));
        assertEquals(Optional.of("sse4_1"), TABLE.cpuinfoName("sse4.1"));
        assertEquals(Optional.of("avx512_vnni"), TABLE.cpuinfoName("avx512vnni"));
        assertEquals(Optional.empty(), TABLE.cpuinfoName("quantum"));
    }

    @Test
    void noTwoFeaturesShareABitOrAnotherName() {
        Map<CpuidBit, String> bits = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (String name : TABLE.names()) {
            CpuFeature feature = TABLE.find(name).orElseThrow();
            feature.bit()
                    .ifPresent(bit -> assertEquals(Optional.empty(), Optional.ofNullable(bits.put(bit, name)), name));
            assertTrue(names.add(name), name);
            feature.otherNames().forEach(other -> assertTrue(names.add(other), other));
        }
    }

    @Test
    void wrongLinesAreRefused() {
        for (String line : List.of(
                "a | 1.0.eax.0 | -",
                "a | 1.0.rax.0 | - | - | -",
                "a | 1.0.eax.32 | - | - | -",
                "a | 1.0.eax.1 | - | b | -",
                "a | 1.eax.1 | - | - | -")) {
            try {
                CpuFeatures.of(line);
            } catch (IllegalArgumentException expected) {
                continue;
            }
            throw new AssertionError("accepted: " + line);
        }
    }

    /** GCC's {@code -m} options define macros for what they imply; what has no macro is not compared. */
    @Test
    void impliesWhatGccImplies() {
        Tools.require("gcc");
        Map<String, String> differences = new HashMap<>();
        MACROS.forEach((macro, name) -> {
            Set<String> gccs = macros(option(macro));
            Set<String> ours = new TreeSet<>(TABLE.closure(List.of(name)));
            ours.retainAll(MACROS.values());
            if (!ours.equals(gccs)) {
                Set<String> more = new TreeSet<>(ours);
                more.removeAll(gccs);
                Set<String> less = new TreeSet<>(gccs);
                less.removeAll(ours);
                differences.put(name, "+" + more + " -" + less);
            }
        });
        Map<String, String> accepted = new HashMap<>(Map.of(
                // GCC 12 leaves -mvaes alone; the instructions are VEX-encoded AES.
                "vaes", "+[aes, avx, pni, sse4_1, sse4_2, ssse3, xsave] -[]"));
        // The SDM names FMA and F16C nowhere beside AVX512F, yet no processor has it without; LLVM's X86.td says so.
        TABLE.names().stream()
                .filter(name -> TABLE.closure(List.of(name)).contains("avx512f"))
                .filter(MACROS::containsValue)
                .forEach(name -> accepted.put(name, "+[f16c, fma] -[]"));
        assertEquals(accepted, differences);
    }

    private static String option(String macro) {
        String word = macro.replace("__", "").toLowerCase(java.util.Locale.ROOT);
        return "-m" + (word.startsWith("sse4_") ? word.replace('_', '.') : word);
    }

    private static Set<String> macros(String option) {
        String defined = Tools.run(Places.target(), "gcc", option, "-dM", "-E", "-x", "c", "/dev/null")
                .requireQuiet()
                .out();
        return defined.lines()
                .map(line -> line.split(" ")[1])
                .filter(MACROS::containsKey)
                .map(MACROS::get)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
