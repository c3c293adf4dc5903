package dev.clobber.processor.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
    private static final List<String> NAMES = List.of("mov", "movzx", "vaddps", "vaddpd", "cpuid", "eax", "edx");

    @ParameterizedTest
    @CsvSource({
        "moov, `mov`",
        "mvo, `mov`",
        "movz, `mov` or `movzx`",
        "vaddpz, `vaddps` or `vaddpd`",
        "vadps, `vaddps`",
        "cpudi, `cpuid`",
        "cupid, `cpuid`",
        "ebx, `eax` or `edx`"
    })
    void theNearestAreOffered(String word, String expected) {
        assertEquals(": did you mean " + expected + "?", NearNames.suggestion(word, NAMES));
    }

    @ParameterizedTest
    @CsvSource({"x", "frobnicate", "movmovmovmovmovmovmovmovmov", "''"})
    void nothingIsOfferedForWhatIsFar(String word) {
        assertEquals("", NearNames.suggestion(word, NAMES));
    }
}
