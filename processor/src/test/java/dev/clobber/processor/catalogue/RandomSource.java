package dev.clobber.processor.catalogue;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sources that parse. In some of them anything goes; the others javac takes, so that it is the processor that has to judge. The same
 * seed makes the same source.
 */
final class RandomSource {
    private static final List<String> STRINGS =
            List.of(("|rdi|rsi|rdx|r10|r8|r9|edi|esi|sil|dx|r10w|rax|eax|al|ah|rcx|ecx|cl|ch"
                            + "|r11|r11d|rbx|rbp|bpl|rsp|spl|rip|xmm0|zmm31|k1|mm0|st(0)|tmm0|fs|flags|cc|memory|FLAGS|RDI|{a}|{b}|{}|{|}|{{a}}"
                            + "|a|b|c|d|read|write|getpid|fork|mmap2|exit|SYS_read|sys_|__NR_|syscall|sysv64|syscal|windows|é|😀| |rdi "
                            + "|\\n|\\\"|\\0|%s|%d|$L|rdirdirdirdirdi")
                    .split("\\|"));
    private static final List<String> REGISTERS = List.of("rdi rsi rdx r10 r8 r9 edi esi edx ebx rbx r12".split(" "));
    private static final List<String> INTEGERS = List.of(
            "0 1 2 3 9 12 16 20 35 39 42 56 57 59 60 62 87 186 209 228 231 1000 -1 -2 0x40000000 Integer.MIN_VALUE"
                    .split(" "));
    private static final List<String> WRONG_INTEGERS = List.of("1 / 0|MISSING|\"1\"|1L|'a'|null".split("\\|"));
    private static final List<String> WRONG_STRINGS = List.of("null|MISSING|1|String.valueOf(1)".split("\\|"));
    private static final List<String> TYPES =
            List.of(("int|long|byte[]|String|int|long|byte[]|byte|short|char|boolean|float|double"
                            + "|int[]|long[]|double[]|boolean[]|char[][]|String[]|Object|Integer|java.nio.ByteBuffer|java.nio.IntBuffer"
                            + "|java.util.List<String>|java.util.List<?>[]|Runnable|int...")
                    .split("\\|"));
    private static final List<String> GOOD_TYPES = List.of("int long byte[] String java.nio.ByteBuffer".split(" "));
    private static final List<String> WRONG_TYPES = List.of("T|T[]|Missing|Linux|void|Class<? extends T>".split("\\|"));
    private static final List<String> METHODS = List.of(
            "read write getpid load open a hashCode toString getPid exit_group $ größe getsid equals".split(" "));
    private static final List<String> WRONG_METHODS = List.of("getClass notify finalize clone".split(" "));
    private static final List<String> PARENTS = List.of(
            "Linux|AutoCloseable|Runnable|Missing|java.util.function.Supplier<String>|Comparable<Linux>|Type2|Type2, Linux"
                    .split("\\|"));
    private static final List<String> KINDS = List.of("class|abstract class|final class|enum|@interface".split("\\|"));
    private static final String NAMES = "abcdefgh";
    private static final List<String> LINES = List.of(
            ("nop|add {a}, {b}|mov {out}, {a}|mov rax, rdi|movzx eax, {a:h}|mov {a:d}, {b:q}|lock|rep movsb|x: jmp x|1: dec {a}; jnz 1b"
                            + "|jmp nowhere|push rbx|pop rbx|cpuid|vaddps zmm0{{a}}, zmm1, zmm2|vaddps zmm0{k1}{z}, zmm1, [{b}]{1to16}|{|}|{{a}}|{}"
                            + "|mov eax, {N}|mov eax, {S}|mov eax, {Missing.N}|{a:|{:q}|{a:b:c}|.byte 1, 2|.globl x|.p2align 6|nop # {a}|/* |ret|syscall"
                            + "|xor eax, eax|mul {b}|add rax, esi|mov al, '{'|mov al, '|é {é}|nop\\nnop\\r\\n  foo|nop; nop;;|lea {out}, [{a} + {b}*8]"
                            + "|cmpxchg16b [{a}]|movq {out}, {a}|pxor {a}, {a}|jmp {a}|call {b}|pushfq; std|emms|vzeroupper|loop 1f; 1:|lock add [{a}], {b}"
                            + "|mov {a}, fs|in al, dx|hlt|rdrand {out}|{evex} nop|{evex}|rdtsc|shl rdx, 32|or rax, rdx|div {b}|ud2|mov rsp, {a}|add rsp, 8"
                            + "|sub rsp, {N}|fld1|ldmxcsr [{a}]|setz {out:b}|jecxz 1f|2: nop|x: nop|call x|lea rax, [rip + x]|xchg {a}, {b}| |")
                    .split("\\|"));
    private static final List<String> PLACES = List.of(
            ("reg reg_abcd reg_byte xmm ymm zmm kreg reg reg xmm rdi rsi rax eax edx al ah cl xmm0 xmm3 ymm1 k1 k0 mm0 rsp rip cf zf of af regs xmm_reg mem"
                            + " {a} {b} {} {out} st(0) tmm0 fs cr0 mxcsr")
                    .split(" "));
    private static final List<String> FEATURES =
            List.of("avx2 bmi2 avx512f popcnt abm sse4.2 lzcnt nothing sse2".split(" "));
    private static final List<String> RESULTS =
            List.of("void |long |int |boolean |double |float |byte |Pair |Odd<Long> |Odd |String |Empty ".split("\\|"));

    private final Random random;
    private final boolean isWild;
    private int nested;

    RandomSource(long seed) {
        random = new Random(seed);
        isWild = random.nextInt(3) == 0;
    }

    /** A compilation unit. */
    String unit() {
        String imports = "import dev.clobber.*;\nimport dev.clobber.runtime.ErrnoException;\n";
        return (oneIn(3) ? "package some.where;\n" : "")
                + imports
                + times(1 + random.nextInt(3), i -> type(i == 0 ? "Linux" : "Type" + (i + 1), 0))
                + "record Pair(@Out(" + place() + ") long a, " + (oneIn(4) ? "" : "@Out(" + place() + ") ")
                + "int b) {}\n"
                + "record Odd<T>(@Out(\"rax\") T a, @Out(value = \"cf\", name = \"c\") boolean b) {}\nrecord Empty() {}\n";
    }

    private String type(String name, int depth) {
        String kind = oneIn(3) ? isWild ? pick(KINDS) : "class" : "interface";
        String access = depth > 0 && oneIn(4) ? pick(List.of("private ", "protected ", "static ", "public ")) : "";
        boolean isGeneric = isWild && oneIn(3) && !kind.equals("enum") && !kind.equals("@interface");
        String parents = isWild && kind.equals("interface") && oneIn(3) ? " extends " + pick(PARENTS) : "";
        String body = times(
                random.nextInt(5), i -> depth < 2 && oneIn(8) ? type("Nested" + nested++, depth + 1) : method(kind, i));
        return annotationsOfType() + access + kind + " " + name
                + (isGeneric ? oneIn(2) ? "<T extends java.nio.ByteBuffer>" : "<T>" : "")
                + parents + " {\n" + (kind.equals("enum") ? ";\n" : "") + body + "}\n";
    }

    private String method(String kind, int index) {
        String modifiers = modifiers(kind);
        boolean withBody = modifiers.contains("default")
                || modifiers.contains("private")
                || kind.equals("interface") && modifiers.contains("static");
        int count = kind.equals("@interface") ? 0 : random.nextInt(oneIn(10) ? 8 : 5);
        boolean isBlock = oneIn(2);
        String parameters =
                times(count, i -> (i == 0 ? "" : ", ") + (isBlock ? in() : "") + parameter(i, i == count - 1));
        String result = isBlock ? pick(RESULTS) : rarely(4) ? type() : pick(List.of("void ", "int ", "long "));
        String name = isWild && oneIn(10)
                ? pick(WRONG_METHODS)
                : METHODS.get((random.nextInt(2) + 2 * index) % METHODS.size());
        String thrown = oneIn(3) ? " throws " + pick(List.of("ErrnoException", isWild ? "Missing" : "Exception")) : "";
        String constants = kind.equals("interface") && oneIn(3) ? "int N = 8; String S = \"s\";\n" : "";
        String annotations =
                isBlock ? blockAnnotations() : isWild ? times(random.nextInt(4), i -> annotation()) : annotations();
        return (index == 0 ? constants : "") + annotations
                + modifiers + (isWild && oneIn(10) ? "<T> " : "") + result.replace("...", "") + name + "(" + parameters
                + ")" + thrown
                + (withBody ? " { throw new Error(); }\n" : ";\n");
    }

    private String modifiers(String kind) {
        if (kind.equals("interface")) {
            return rarely(5) ? pick(List.of("default ", "static ", "private ", "public abstract ")) : "";
        }
        return isWild ? pick(List.of("static native ", "native ", "static ", "abstract ", "")) : "static native ";
    }

    private String parameter(int index, boolean isLast) {
        String type = type();
        char name = NAMES.charAt(isWild && oneIn(20) ? 0 : index);
        String length = oneIn(3)
                ? "@Length(of = " + (oneIn(5) ? string() : "\"" + NAMES.charAt(random.nextInt(4)) + "\"") + ") "
                : "";
        return length + (isLast ? type : type.replace("...", "")) + name;
    }

    private String type() {
        return (isWild && oneIn(5) ? pick(WRONG_TYPES) : rarely(2) ? pick(TYPES) : pick(GOOD_TYPES)) + " ";
    }

    /** What javac takes: each annotation once. */
    private String annotations() {
        String marks = times(
                3,
                i -> rarely(8)
                        ? List.of("@Restart ", "@NoReturn ", "@Critical ").get(i)
                        : "");
        return (oneIn(8) ? "" : syscall())
                + (oneIn(5) ? "" : clobbers())
                + marks
                + (oneIn(4) ? "@SuppressWarnings(\"clobber:jvm-hazard\") " : "");
    }

    private String blockAnnotations() {
        String options = oneIn(4)
                ? ", options = {"
                        + times(
                                random.nextInt(3),
                                i -> (i == 0 ? "" : ", ") + "Option."
                                        + pick(List.of(
                                                "PURE NOMEM READONLY PRESERVES_FLAGS NOSTACK NORETURN".split(" "))))
                        + "}"
                : "";
        String lines = times(random.nextInt(5), i -> (i == 0 ? "" : ", ") + "\"" + pick(LINES) + "\"");
        return "@Asm(value = {" + lines + "}" + options + ") "
                + (oneIn(2) ? "@Out(" + place() + ") " : "")
                + (oneIn(2)
                        ? "@Clobbers({\"flags\", " + string() + "}) "
                        : oneIn(4) ? "@Clobbers(abi = \"sysv64\") " : "")
                + (oneIn(5) ? "@Requires(\"" + pick(FEATURES) + "\") " : "")
                + (oneIn(10) ? pick(List.of("@NoReturn ", "@Critical ", "@Restart ", "@Syscall(nr = 39) ")) : "");
    }

    private String in() {
        return oneIn(12) ? "" : "@In(" + place() + ") ";
    }

    private String place() {
        return oneIn(10) ? string() : "\"" + pick(PLACES.subList(0, oneIn(2) ? 10 : PLACES.size())) + "\"";
    }

    private String annotation() {
        return switch (random.nextInt(4)) {
            case 0 -> clobbers();
            case 1 ->
                pick(List.of("@Restart ", "@NoReturn ", "@Critical ", "@Override ", "@SuppressWarnings(MISSING) "));
            case 2 -> pick(List.of("@Missing ", "@Restart(1) ", "@Length(of = \"a\") ", "@Syscall(regs = {null}) "));
            default -> syscall();
        };
    }

    private String annotationsOfType() {
        return (rarely(2) ? clobbers() : "") + (oneIn(5) ? "@SuppressWarnings(\"clobber:vdso\") " : "");
    }

    private String syscall() {
        String members = (rarely(4) ? "" : ", nr = " + integer())
                + (rarely(4) ? ", name = " + string() : "")
                + (rarely(3) ? ", regs = " + strings() : "")
                + (oneIn(5) ? ", gate = Gate." + (isWild && oneIn(5) ? "MISSING" : "INT_0X80") : "");
        return members.isEmpty() ? "@Syscall " : "@Syscall(" + members.substring(2) + ") ";
    }

    private String clobbers() {
        return switch (random.nextInt(isWild ? 6 : 30)) {
            case 0 -> "@Clobbers ";
            case 1 -> "@Clobbers(abi = " + string() + ") ";
            case 2 -> "@Clobbers(value = " + strings() + ", abi = " + string() + ") ";
            case 3 -> "@Clobbers(" + strings() + ") ";
            default -> "@Clobbers({\"rcx\", \"r11\"}) ";
        };
    }

    private String strings() {
        return oneIn(6) ? string() : "{" + times(random.nextInt(6), i -> (i == 0 ? "" : ", ") + string()) + "}";
    }

    private String integer() {
        return isWild && oneIn(5) ? pick(WRONG_INTEGERS) : pick(INTEGERS);
    }

    private String string() {
        return isWild && oneIn(10) ? pick(WRONG_STRINGS) : "\"" + pick(oneIn(2) ? STRINGS : REGISTERS) + "\"";
    }

    private static String times(int count, IntFunction<String> piece) {
        return IntStream.range(0, count).mapToObj(piece).collect(Collectors.joining());
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** One in so many where anything goes; in other sources what users do every day is more frequent. */
    private boolean rarely(int n) {
        return oneIn(isWild ? n : 4 * n);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }
}
