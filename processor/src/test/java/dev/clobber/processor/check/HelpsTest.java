package dev.clobber.processor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.catalogue.Javac;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A help that says which annotation to write is true to the letter: pasted, it mends the method at once, whichever finding gives it. */
class HelpsTest {
    private static final Pattern HELP =
            Pattern.compile("(?m)^ *help: (?:remove (\\w+) and )?write (@(?:Clobbers|Requires)\\([^)]*\\))");

    private static final Pattern CLOBBERS = Pattern.compile("@Clobbers\\([^)]*\\) ");
    private static final Pattern REQUIRES = Pattern.compile("@Requires\\([^)]*\\) ");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Asm({\"rdtsc\", \"shl rdx, 32\", \"or rax, rdx\"}) long f();",
                "@Asm({\"rdtsc\", \"shl rdx, 32\", \"or rax, rdx\"}) @Clobbers(\"rdx\") long f();",
                "@Asm({\"rdtsc\", \"shl rdx, 32\", \"or rax, rdx\"}) @Clobbers({\"dx\", \"flags\"}) long f();",
                "@Asm(\"cpuid\") @Out(\"eax\") @Clobbers(\"rcx\") int f(@In(\"eax\") int a, @In(\"ecx\") int b);",
                "@Asm({\"mov eax, 39\", \"syscall\", \"mov rdx, rax\"}) @Clobbers(abi = \"syscall\") int f();",
                "@Asm({\"mov eax, 39\", \"syscall\", \"mov rdx, rax\"}) @Clobbers(value = \"rcx\") int f();",
                "@Asm({\"inc {a}\", \"mov [{a}], {b}\", \"inc {b}\"}) void f(@In(\"reg\") long a, @In(\"rsi\") long b);",
                "@Asm({\"inc bl\", \"mov rax, rbx\"}) long f(@In(\"bl\") byte a);",
                "@Asm(\"inc {a}\") void f(@In(\"edi\") int a);",
                "@Asm({\"movq xmm5, {a}\", \"addsd xmm5, xmm5\", \"movq rax, xmm5\"}) long f(@In(\"rdi\") long a);",
                "@Asm(value = {\"add {a}, 1\", \"mov rcx, {a}\"}, options = Option.PRESERVES_FLAGS) @Out(\"{a}\") long f(@In(\"reg\") long a);",
                "@Asm(value = {\"mov [{a}], {b}\", \"add {b}, 1\"}, options = Option.READONLY) void f(@In(\"reg\") long a, @In(\"reg\") long b);",
                "@Asm(value = {\"mov [{a}], {a}\", \"mov rax, {a}\"}, options = Option.PURE) long f(@In(\"rdi\") long a);",
                "@Asm(\"pext {out}, {a}, {a}\") @Out(\"reg\") long f(@In(\"reg\") long a);",
                "@Asm({\"popcnt {out}, {a}\", \"pext {out}, {a}, {out}\", \"lzcnt {out}, {out}\"}) @Out(\"reg\") @Clobbers(\"flags\") @Requires(\"avx2\") long f(@In(\"reg\") long a);",
                "@Asm({\"vpxorq zmm1, zmm1, zmm1\", \"vpaddb zmm1, zmm1, zmm1\", \"vpxor xmm1, xmm1, xmm1\", \"vzeroupper\"}) @Clobbers(\"xmm1\") void f();",
            })
    void whatAHelpSaysMendsTheMethod(String method) {
        Javac.Outcome outcome = compile(method);
        assertTrue(!outcome.diagnostics().isEmpty(), "nothing is wrong");
        outcome.diagnostics().forEach(diagnostic -> {
            String message = diagnostic.getMessage(Locale.ROOT);
            Matcher help = HELP.matcher(message);
            assertTrue(help.find(), message);
            Optional<String> option = Optional.ofNullable(help.group(1));
            String mended = mend(method, option, help.group(2));
            // A promise of an option that is broken besides is another mistake.
            assertEquals(
                    List.of(),
                    compile(mended).headlines().stream()
                            .filter(headline -> option.isPresent() || !headline.contains(" promises "))
                            .toList(),
                    mended);
        });
    }

    private static String mend(String method, Optional<String> option, String annotation) {
        Pattern old = annotation.startsWith("@Clobbers") ? CLOBBERS : REQUIRES;
        String bare = old.matcher(method).replaceAll("");
        if (option.isPresent()) {
            bare = bare.replace(", options = Option." + option.get(), "");
        }
        return annotation + " " + bare;
    }

    private static Javac.Outcome compile(String method) {
        return Javac.withClobber()
                .source("Blocks.java", "import dev.clobber.*; interface Blocks { " + method + " }")
                .run();
    }
}
