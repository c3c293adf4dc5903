package dev.clobber.processor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.catalogue.Javac;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in blocks: one mistake is one finding, and what only looks like one is none. */
class BlockCausesTest {
    /** Saved and restored values, widths, idioms, conditions, joins, loops: what Debian's blocks do, and a coarse analysis refuses. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    @Asm("") @Out("{a}") long f(@In("rdi") long a);                                                        | ``
                    @Asm("lea rax, [{a} + {b}*8 + 1]") long f(@In("reg") long a, @In("reg") long b);                       | ``
                    @Asm({"push rbx", "mov rbx, {a}", "lea rax, [rbx + 1]", "pop rbx"}) long f(@In("rdi") long a);         | ``
                    @Asm({"mov rcx, rbx", "mov rbx, {a}", "mov rax, rbx", "mov rbx, rcx"}) @Clobbers("rcx") long f(@In("rdi") long a); | ``
                    @Asm({"xchg rbx, rcx", "mov rbx, {a}", "mov rax, rbx", "xchg rbx, rcx"}) @Clobbers("rcx") long f(@In("rdi") long a); | ``
                    @Asm({"mov rax, rbx", "cpuid", "xchg rax, rbx", "mov ebx, ebx"}) @Clobbers({"rax", "rbx", "rcx", "rdx"}) void f(@In("ecx") int a); | uninitialised-read
                    @Asm({"push rbx", "cpuid", "mov {out:d}, ebx", "pop rbx"}) @Out("r8") @Clobbers({"rax", "rcx", "rdx"}) long f(@In("eax") int a, @In("ecx") int b); | ``
                    @Asm({"pushfq", "add {a}, 1", "popfq"}) @Out("{a}") long f(@In("reg") long a);                         | ``
                    @Asm({"mov [rsp - 8], rbx", "mov rbx, {a}", "lea rax, [rbx]", "mov rbx, [rsp - 8]"}) long f(@In("rdi") long a); | ``
                    @Asm({"push rbx", "mov rbx, {a}", "mov [rsp], rbx", "lea rax, [rbx]", "pop rbx"}) long f(@In("rdi") long a); | undeclared-write
                    @Asm({"push rbx", "mov rbx, {a}", "test rbx, rbx", "je 1f", "pop rbx", "mov eax, 1", "jmp 2f", "1: mov eax, 0", "2:"}) @Clobbers("flags") int f(@In("rdi") long a); | unbalanced-stack
                    @Asm({"push rbx", "mov rbx, {a}", "test rbx, rbx", "je 1f", "pop rbx", "mov eax, 1", "jmp 2f", "1: pop rbx", "mov eax, 0", "2:"}) @Clobbers("flags") int f(@In("rdi") long a); | ``
                    @Asm("xor eax, eax") @Clobbers("flags") long f();                                                      | ``
                    @Asm("sub rax, rax") @Clobbers("flags") long f();                                                      | ``
                    @Asm("pxor xmm0, xmm0") double f();                                                                    | ``
                    @Asm("xorps xmm0, xmm0") double f();                                                                   | ``
                    @Asm({"cmp {a}, {b}", "sbb rax, rax"}) @Clobbers("flags") long f(@In("rdi") long a, @In("rsi") long b); | ``
                    @Asm("sbb rax, rax") @Clobbers("flags") long f();                                                      | undefined-flags
                    @Asm({"test {a}, {a}", "sete al"}) @Out("al") @Clobbers("flags") boolean f(@In("rdi") long a);         | ``
                    @Asm({"test {a}, {a}", "sete al"}) @Clobbers("flags") boolean f(@In("rdi") long a);                    | ``
                    @Asm({"test {a}, {a}", "sete al"}) @Out("eax") @Clobbers("flags") boolean f(@In("rdi") long a);        | ``
                    @Asm({"test {a}, {a}", "sete al"}) @Clobbers("flags") int f(@In("rdi") long a);                        | unset-output
                    @Asm({"test {a}, {a}", "sete al", "movzx eax, al"}) @Clobbers("flags") int f(@In("rdi") long a);       | ``
                    @Asm({"xor eax, eax", "test {a}, {a}", "sete al"}) @Clobbers("flags") long f(@In("rdi") long a);       | ``
                    @Asm({"mov ax, 5"}) short f();                                                                         | ``
                    @Asm({"mov ax, 5"}) int f();                                                                           | unset-output
                    @Asm({"mov eax, 5"}) long f();                                                                         | ``
                    @Asm({"mov cl, 5", "lea rax, [{a}]"}) @Clobbers("cl") long f(@In("rdi") long a);                       | ``
                    @Asm({"mov ch, 5", "lea rax, [{a}]"}) @Clobbers("cl") long f(@In("rdi") long a);                       | undeclared-write
                    @Asm({"mov ecx, 5", "lea rax, [{a}]"}) @Clobbers("cx") long f(@In("rdi") long a);                      | undeclared-write
                    @Asm({"mov ecx, 5", "lea rax, [{a}]"}) @Clobbers("ecx") long f(@In("rdi") long a);                     | ``
                    @Asm({"mov eax, 0", "test {a}, {a}", "cmovz rax, {a}"}) @Clobbers("flags") long f(@In("rdi") long a);  | ``
                    @Asm({"test {a}, {a}", "cmovz eax, {a:d}"}) @Clobbers("flags") int f(@In("rdi") long a);               | uninitialised-read
                    @Asm("bsf rax, {a}") @Clobbers("flags") long f(@In("rdi") long a);                                     | unset-output
                    @Asm({"mov rax, -1", "bsf rax, {a}"}) @Clobbers("flags") long f(@In("rdi") long a);                    | ``
                    @Asm({"mov rcx, {n}", "mov eax, 0", "1: add rax, rcx", "loop 1b"}) @Clobbers({"rcx", "flags"}) long f(@In("rdi") long n); | ``
                    @Asm({"mov eax, 0", "1: lea rax, [rax + {n}]", "sub {n}, 1", "jne 1b"}) @Clobbers({"{n}", "flags"}) long f(@In("reg") long n); | ``
                    @Asm({"mov rax, {n:q}", "lea rcx, [rax]"}) @Clobbers("rcx") long f(@In("rdi") byte n);                   | ``
                    @Asm("mov rax, fs:[0]") long f();                                                                      | ``
                    @Asm({"lea rax, [rsp]"}) long f();                                                                     | ``
                    @Asm({"mov [rsp - 8], {a}", "mov rax, [rsp - 8]"}) long f(@In("rdi") long a);                          | ``
                    @Asm({"push {a}", "pop rax"}) long f(@In("rdi") long a);                                               | ``
                    @Asm({"sub rsp, 16", "mov [rsp + 8], {a}", "mov rax, [rsp + 8]", "add rsp, 16"}) @Clobbers("flags") long f(@In("rdi") long a); | ``
                    @Asm(value = {"push {a}", "pop rax"}, options = {Option.PURE, Option.NOMEM, Option.PRESERVES_FLAGS}) long f(@In("rdi") long a); | ``
                    @Asm(value = "lea rax, [{a} + 8]", options = {Option.PURE, Option.NOMEM, Option.NOSTACK, Option.PRESERVES_FLAGS}) long f(@In("rdi") long a); | ``
                    @Asm(value = "prefetcht0 [{a}]", options = Option.NOMEM) void f(@In("rdi") long a);                    | ``
                    @Asm(value = "mov rax, [{a}]", options = {Option.PURE, Option.READONLY}) long f(@In("rdi") long a);    | ``
                    @Asm("mov [{a}], {b}") void f(@In("reg") long[] a, @In("reg") long b);                                 | ``
                    @Asm("mov [{a}], {b}") @Clobbers("memory") void f(@In("reg") long a, @In("reg") long b);               | ``
                    @Asm("cmp {a}, {b}") @Out("cf") @Clobbers("flags") boolean f(@In("reg") long a, @In("reg") long b);    | ``
                    @Asm("stc") @Out("cf") boolean f();                                                                    | ``
                    @Asm({"std", "cld"}) void f();                                                                         | ``
                    @Asm({"fldpi", "fstp qword ptr [rsp - 8]", "movsd xmm0, [rsp - 8]"}) double f();                       | ``
                    @Asm({"stmxcsr [rsp - 4]", "ldmxcsr [rsp - 4]"}) void f();                                             | ``
                    @Asm("vaddsd xmm0, {a}, {b}") @Requires("avx") double f(@In("xmm") double a, @In("xmm") double b);     | ``
                    @Asm({"vaddps {a}, {a}, {b}", "vzeroupper"}) @Out("{a}") @Requires("avx") float f(@In("ymm") float a, @In("ymm") float b); | ``
                    @Asm({"vpxor ymm1, ymm1, ymm1", "vzeroupper"}) @Requires("avx2") @Clobbers("xmm1") void f();           | ``
                    @Asm({"mov eax, 39", "syscall"}) @Clobbers(abi = "syscall") int f();                                   | ``
                    @Asm({"mov eax, 39", "syscall"}) @Clobbers({"rcx", "r11"}) int f();                                    | ``
                    @Asm({"mov edi, {a}", "mov eax, 60", "syscall"}) @Clobbers({"rdi", "rax", "rcx", "r11"}) @NoReturn void f(@In("rsi") int a); | ``
                    @Asm("1: jmp 1b") @NoReturn void f();                                                                  | ``
                    @Asm(value = "ud2", options = Option.NORETURN) void f();                                               | ``
                    @Asm("rep movsb") @Clobbers({"rdi", "rsi", "rcx"}) void f(@In("rdi") byte[] a, @In("rsi") byte[] b, @In("rcx") long n); | ``
                    @Asm("lock cmpxchg [{p}], {b}") @Out("rax") @Clobbers("flags") long f(@In("reg") long[] p, @In("rax") long a, @In("reg") long b); | ``
                    @Asm("mul {b}") @Out("rdx") @Clobbers({"rax", "flags"}) long f(@In("rax") long a, @In("reg") long b);  | ``
                    @Asm("add rdi, 1") @Out("rdi") @Clobbers("flags") long f(@In("rdi") long a);                           | ``
                    """)
    void falseAlarmsAreBugs(String method, String rules) {
        assertEquals(rules, found(method));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    @Asm("add {a}, 1") @Out("{a}") long f(@In("reg") long a);                                              | undeclared-write
                    @Asm({"add {a}, 1", "sub {a}, 2", "xor {a}, 3"}) @Out("{a}") long f(@In("reg") long a);                | undeclared-write
                    @Asm({"mov ecx, 1", "mov ecx, 2", "lea rax, [rcx]"}) long f();                                         | undeclared-write
                    @Asm("cpuid") @Out("eax") int f(@In("eax") int a, @In("ecx") int b);                                   | undeclared-write undeclared-write undeclared-write
                    @Asm("inc {a}") @Clobbers("flags") void f(@In("reg") long a);                                          | undeclared-write
                    @Asm(value = "add {a}, 1", options = Option.PRESERVES_FLAGS) @Out("{a}") long f(@In("reg") long a);    | flags-changed
                    @Asm({"lea rax, [rdx + rdx]", "lea rax, [rax + rdx]"}) long f();                                       | uninitialised-read
                    @Asm({"lea rax, [rdx]", "mov rdx, rax"}) @Clobbers("rdx") long f();                                    | uninitialised-read
                    @Asm("add rax, {a}") @Clobbers("flags") long f(@In("rdi") long a);                                     | uninitialised-read
                    @Asm("mov rax, rdx") long f();                                                                         | unset-output
                    @Asm({"mov rcx, rdx", "mov rax, rcx"}) @Clobbers("rcx") long f();                                      | unset-output
                    @Asm("nop") long f();                                                                                  | unset-output
                    @Asm("nop") @Out("zf") boolean f();                                                                    | unset-output
                    @Asm({"mov eax, 1", "jc 1f", "mov eax, 2", "1:"}) int f();                                             | undefined-flags
                    @Asm({"mov eax, 1", "jc 1f", "ja 1f", "mov eax, 2", "1:"}) int f();                                    | undefined-flags
                    @Asm({"mov eax, 1", "hlt"}) int f();                                                                   | privileged
                    @Asm("in eax, dx") int f(@In("dx") short port);                                                        | privileged
                    @Asm("rdmsr") int f(@In("ecx") int a);                                                                 | privileged
                    @Asm({"mov eax, 1", "ret"}) int f();                                                                   | falls-out
                    @Asm({"mov eax, 1", "ret", "mov ecx, 1"}) int f();                                                     | falls-out
                    @Asm("jmp {a}") int f(@In("reg") long a);                                                              | indirect-jump
                    @Asm({"call {a}", "mov eax, 1"}) @Clobbers(abi = "sysv64") int f(@In("rbx") long a);                   | indirect-jump
                    @Asm({"jmp 1f", "mov ecx, 1", "mov edx, 2", "1: mov eax, 1"}) int f();                                 | unreachable
                    @Asm({"push rbx", "mov eax, 1"}) int f();                                                              | unbalanced-stack
                    @Asm({"push rbx", "push rcx", "mov eax, 1", "pop rbx"}) int f();                                       | unbalanced-stack
                    @Asm({"mov eax, 1", "pop rbx"}) int f();                                                               | unbalanced-stack
                    @Asm({"pushfq", "pop rax", "popfq"}) long f(); | unbalanced-stack
                    @Asm({"pushfq", "pop rax", "or eax, 0x400", "push rax", "popfq"}) @Clobbers("flags") long f(); | direction-flag
                    @Asm({"mov eax, 1", "pop rbx", "pop rbx", "push rbx"}) int f();                                        | unbalanced-stack
                    @Asm({"mov eax, 1", "mov [rsp + 8], rax"}) int f();                                                    | unbalanced-stack
                    @Asm({"mov eax, 1", "mov [rsp], rax"}) @Clobbers("memory") int f();                                    | unbalanced-stack
                    @Asm(value = {"push rax", "mov eax, 1"}, options = Option.NOSTACK) int f();                            | stack-used
                    @Asm("mov [{a}], {b}") void f(@In("reg") long a, @In("reg") long b);                                   | undeclared-memory
                    @Asm({"mov [{a}], {b}", "mov [{a} + 8], {b}"}) void f(@In("reg") long a, @In("reg") long b);           | undeclared-memory
                    @Asm(value = "mov [{a}], {b}", options = Option.NOMEM) void f(@In("reg") long a, @In("reg") long b);   | memory-write
                    @Asm(value = "mov [{a}], {b}", options = Option.READONLY) void f(@In("reg") long[] a, @In("reg") long b); | memory-write
                    @Asm(value = {"lock xadd [{a}], {b}"}, options = Option.NOMEM) @Out("{b}") @Clobbers("flags") long f(@In("reg") long a, @In("reg") long b); | memory-write
                    @Asm(value = "mov rax, [{a}]", options = Option.NOMEM) long f(@In("reg") long a);                      | memory-read
                    @Asm(value = "rdtsc", options = Option.PURE) @Out("eax") @Clobbers("rdx") int f();                     | not-pure
                    @Asm(value = {"rdtsc", "rdtsc"}, options = Option.PURE) @Out("eax") @Clobbers("rdx") int f();          | not-pure
                    @Asm(value = "nop", options = Option.PURE) void f();                                                   | conflicting-annotations
                    @Asm("std") void f();                                                                                  | direction-flag
                    @Asm("fldpi") void f();                                                                                | x87-state
                    @Asm({"pxor mm0, mm0"}) @Clobbers("mm0") void f();                                                     | x87-state
                    @Asm("ldmxcsr [{p}]") void f(@In("reg") int[] p);                                                      | mxcsr
                    @Asm("fldcw [{p}]") void f(@In("reg") short[] p);                                                      | mxcsr
                    @Asm("vpxor ymm1, ymm1, ymm1") @Requires("avx2") @Clobbers("xmm1") void f();                           | vector-state
                    @Asm("vpxor xmm1, xmm1, xmm1") @Clobbers("xmm1") void f();                                             | missing-feature
                    @Asm({"popcnt rax, {a}", "popcnt rax, rax"}) @Clobbers("flags") long f(@In("rdi") long a);             | missing-feature
                    @Asm(".byte 0x90") int f();                                                                            | opaque-bytes
                    @Asm("mov eax, 1") @Clobbers({"rcx", "flags"}) int f();                                                | useless-clobber useless-clobber
                    @Asm({"mov eax, 39", "syscall"}) @Clobbers(abi = "syscall") @Critical int f();                         | blocking-critical
                    @Asm("mov eax, 1") @Clobbers("rax") @NoReturn void f();                                                | conflicting-annotations
                    @Asm(value = "nop", options = Option.NORETURN) void f();                                               | conflicting-annotations
                    @Asm("wrfsbase {a}") @Requires("fsgsbase") void f(@In("reg") long a);                                  | segment-state
                    """)
    void oneMistakeIsOneFinding(String method, String rules) {
        assertEquals(rules, found(method));
    }

    private static String found(String method) {
        String source = "import dev.clobber.*; interface Blocks { " + method + " }";
        return Javac.withClobber().source("Blocks.java", source).run().headlines().stream()
                .map(headline -> headline.replaceFirst("\\[clobber:([a-z0-9-]+)] .*", "$1"))
                .collect(Collectors.joining(" "));
    }
}
