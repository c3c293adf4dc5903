package dev.clobber.processor.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Javac;
import dev.clobber.processor.testing.Places;
import dev.clobber.processor.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The shared object beside its class, as C sees it. */
class FromCTest {
    private static Path library(Class<?> blocks) throws IOException {
        Path output = Javac.into(Places.fresh(blocks.getSimpleName() + "-c"))
                .source(blocks.getName().replace('.', '/') + ".java", Files.readString(Places.testSource(blocks)))
                .run()
                .requireSuccess();
        return output.resolve(blocks.getName().replace('.', '/') + ".linux-x86-64.so");
    }

    /** Scalars by the C convention, components of records in slots; callee-saved registers are given back. */
    @Test
    void called() throws IOException {
        Tools.require("gcc");
        Path scalars = library(ScalarBlocks.class);
        Path records = library(RecordBlocks.class);
        Path directory = scalars.getParent();
        Path source = Files.writeString(directory.resolve("blocks.c"), Places.resource("blocks.c"));
        Tools.run(directory, "gcc", "-O2", "-Wall", "-Werror", "-o", "blocks", source.toString())
                .requireExit(0);
        assertEquals(
                "faults 0\n",
                Tools.run(directory, "./blocks", scalars.toString(), records.toString())
                        .requireExit(0)
                        .out());
    }

    /** No JNI function is longer than what gcc -Os makes of the same instructions in the same function. */
    @Test
    void notLongerThanItsPeer() throws IOException {
        Tools.require("gcc", "nm");
        Path library = library(ScalarBlocks.class);
        Path directory = library.getParent();
        Files.writeString(directory.resolve("peers.c"), """
                #include <stdint.h>
                int64_t add(void *env, void *self, int64_t a, int64_t b) {
                    __asm__("add %1, %0" : "+r"(a) : "r"(b) : "cc");
                    return a;
                }
                int64_t rdtsc(void *env, void *self) {
                    uint64_t low;
                    __asm__ volatile("rdtsc; shl $32, %%rdx; or %%rdx, %%rax" : "=a"(low) :: "rdx", "cc");
                    return low;
                }
                extern __attribute__((visibility("hidden"))) uint64_t mask;
                __attribute__((visibility("hidden"))) void detect(void);
                __attribute__((visibility("hidden"))) long lacking(void *env, const char *names);
                int32_t population(void *env, void *self, int64_t v) {
                    int64_t out;
                    if (!(mask & 1)) {
                        detect();
                        if (!(mask & 1)) return lacking(env, "population popcnt");
                    }
                    __asm__("popcnt %1, %0" : "=r"(out) : "r"(v) : "cc");
                    return out;
                }
                char below(void *env, void *self, int64_t a, int64_t b) {
                    char out;
                    __asm__("cmp %2, %1" : "=@ccb"(out) : "r"(a), "r"(b) : "cc");
                    return out;
                }
                double difference(void *env, void *self, double a, double b) {
                    register double x __asm__("xmm9") = a;
                    __asm__("subsd %1, %0" : "+x"(x) : "x"(b));
                    return x;
                }
                """);
        Tools.run(directory, "gcc", "-Os", "-fPIC", "-w", "-fcf-protection=none", "-c", "peers.c")
                .requireExit(0);
        Map<String, Integer> own = sizes(directory, library.toString());
        Map<String, Integer> peers = sizes(directory, "peers.o");
        assertEquals(5, peers.size());
        peers.forEach((method, size) -> {
            int mine = own.get("Java_dev_clobber_processor_blocks_ScalarBlocksBinding_" + method);
            assertTrue(mine <= size, method + " has " + mine + " bytes, and of gcc " + size);
        });
    }

    private static Map<String, Integer> sizes(Path directory, String file) {
        Map<String, Integer> sizes = new TreeMap<>();
        for (String line : Tools.run(directory, "nm", "-S", "--defined-only", file)
                .requireExit(0)
                .out()
                .lines()
                .toList()) {
            String[] words = line.split(" ");
            if (words.length == 4 && words[2].equals("T")) {
                sizes.put(words[3], Integer.parseInt(words[1], 16));
            }
        }
        return sizes;
    }
}
