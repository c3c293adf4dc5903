package dev.clobber.processor.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Headers as the strictest compilers want them. */
class CHeaderTest {
    private static final List<CFunction> FUNCTIONS = List.of(
            new CFunction("hello", CType.VOID, List.of(), "Says hello."),
            new CFunction(
                    "mix",
                    CType.LONG,
                    List.of(
                            new CParameter("a", CType.BYTE, false),
                            new CParameter("b", CType.SHORT, false),
                            new CParameter("c", CType.CHAR, false),
                            new CParameter("d", CType.INT, false),
                            new CParameter("e", CType.LONG, false),
                            new CParameter("f", CType.BOOLEAN, false)),
                    ""),
            new CFunction("sum", CType.INT, List.of(new CParameter("data", CType.BYTE, true)), "Adds /* up */ \\"),
            new CFunction("isLong", CType.BOOLEAN, List.of(new CParameter("$größe", CType.LONG, true)), "\u202ewords"),
            new CFunction(
                    "odd",
                    CType.CHAR,
                    List.of(
                            new CParameter("register", CType.INT, true),
                            new CParameter("register2_length", CType.INT, false),
                            new CParameter("template", CType.INT, false),
                            new CParameter("_A", CType.INT, false),
                            new CParameter("x_A", CType.INT, false)),
                    "Two\n   lines */ #define x"));

    private static final String USE = """
            #include "my-lib.h"
            #include "my-lib.h"
            int main(void) {
                int64_t (*address)(int8_t, int16_t, uint16_t, int32_t, int64_t, bool) = mix;
                int32_t (*other)(int8_t *, int32_t) = sum;
                return address == 0 || other == 0;
            }
            """;

    @TempDir
    Path directory;

    @Test
    void readsWell() {
        String expected = """
                /* hello.h: made by Clobber. */
                #ifndef HELLO_H
                #define HELLO_H

                #include <stdint.h>

                #ifdef __cplusplus
                extern "C" {
                #endif

                /* Says hello. */
                void hello(void);

                int32_t sum(int8_t *data, int32_t data_length);

                #ifdef __cplusplus
                }
                #endif

                #endif
                """;
        CFunction sum = new CFunction("sum", CType.INT, List.of(new CParameter("data", CType.BYTE, true)), "");
        assertEquals(expected, CHeader.of("hello", List.of(FUNCTIONS.get(0), sum)));
    }

    static Stream<List<String>> compilers() {
        return Stream.of(
                List.of("gcc", "-std=c89"),
                List.of("gcc", "-std=c99"),
                List.of("gcc", "-std=gnu17"),
                List.of("gcc", "-std=c2x"),
                List.of("g++", "-std=c++98"),
                List.of("g++", "-std=c++20"),
                List.of("clang", "-std=c11"));
    }

    /** Without its objects, so only as far as declarations go. */
    @ParameterizedTest
    @MethodSource("compilers")
    void compilersHaveNothingToSay(List<String> compiler) throws IOException {
        Tools.require(compiler.get(0));
        // C89 and C++98 have neither bool nor 64 bits, but compilers have, and say so unless it is a header of theirs.
        boolean isOld = compiler.get(1).endsWith("89") || compiler.get(1).endsWith("98");
        Files.writeString(directory.resolve("my-lib.h"), CHeader.of("my-lib", FUNCTIONS));
        String source = compiler.get(0).equals("g++") ? "use.cc" : "use.c";
        Files.writeString(directory.resolve(source), USE);
        String pedantic = isOld ? "-Wpedantic" : "-pedantic-errors";
        String[] command = Stream.concat(
                        compiler.stream(),
                        Stream.of("-Wall", "-Wextra", pedantic, "-Werror", "-Wconversion", "-c", source))
                .toArray(String[]::new);
        Tools.run(directory, command).requireQuiet();
    }
}
