package dev.clobber.processor.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.diag.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which registers operands get, the parameters' first. */
class AllocationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    @Asm("") @Out("reg") long f(@In("reg") long a, @In("reg") long b);                          | rdx rcx rax
                    @Asm("") @Out("{b}") long f(@In("reg") long a, @In("reg") long b);                          | rdx rcx rcx
                    @Asm("") @Out("{a}") int f(@In("reg") byte a, @In("reg") char b);                           | dl cx edx
                    @Asm("") void f(@In("reg") float a, @In("reg") double b, @In("xmm") int c, @In("ymm") long d, @In("zmm") byte e); | eax rcx xmm0 ymm1 zmm2
                    @Asm("") @Out("xmm") double f(@In("xmm") float a, @In("reg") int i, @In("ymm") double b);   | xmm0 edx ymm1 xmm2
                    @Asm("") @Out("xmm") double f(@In("reg") int i);                                            | edx xmm0
                    @Asm("") void f(@In("kreg") long a, @In("kreg") int b, @In("k1") int c);                    | k2 k3 k1
                    @Asm("") int f(@In("rdi") int a, @In("rsi") short b, @In("al") boolean c, @In("xmm7") float d); | edi si al xmm7 eax
                    @Asm("") @Out("cf") boolean f(@In("r9") long a);                                            | r9 none
                    @Asm("") void f(@In("reg") byte[] a, @In("reg") long b);                                    | rax rcx
                    @Asm("") @Clobbers({"edx", "flags"}) void f(@In("reg") long a);                             | rax
                    @Asm("") @Clobbers(abi = "sysv64") void f(@In("reg") long a, @In("reg") int b);             | rbx ebp
                    @Asm("") @Clobbers("{a}") void f(@In("reg") long a);                                        | rdx
                    @Asm("mov edx, 1") void f(@In("reg") long a);                                               | rax
                    @Asm("nop # edx") void f(@In("reg") long a);                                                | rdx
                    @Asm("pxor xmm{N}, xmm1") void f(@In("xmm") double a); int N = 0;                           | xmm2
                    @Asm("vmovups zmm3{k1}, zmm1") void f(@In("kreg") int m);                                   | k2
                    @Asm("mul {a}; mov {b}, 1") void f(@In("reg") long a, @In("reg") long b);                   | rsi rcx
                    @Asm("cpuid; mov {a}, 1") void f(@In("reg") long a);                                        | rsi
                    @Asm("rep movsb; mov {a}, 1") void f(@In("reg") long a, @In("reg") long b);                 | rdx rax
                    @Asm("shl {a}, cl") void f(@In("reg") long a, @In("reg") long b);                           | rdx rax
                    @Asm("cmpxchg16b [{a}]") void f(@In("reg") long[] a, @In("reg") long b);                    | rsi rdi
                    @Asm("") void f(@In("reg") int x, @In("reg") int y, @In("reg_abcd") int a, @In("reg_abcd") int b, @In("reg_abcd") int c, @In("reg_abcd") int d); | edi esi ecx edx ebx eax
                    @Asm("mov {a:h}, {b:b}") void f(@In("reg_abcd") int a, @In("reg") long[] x, @In("reg") byte[] y, @In("reg") byte b); | edx rax rcx bl
                    @Asm("") @Out("reg") @Requires("avx") long f(@In("rdx") long a, @In("reg") long b);          | rdx rcx rax
                    """)
    void operandsGetRegistersThatNothingElseNeeds(String method, String registers) {
        Blocks.Assembled assembled = Blocks.assemble(method);
        assertEquals(List.of(), assembled.findings().all());
        assertEquals(registers, String.join(" ", assembled.registers()));
    }

    @Test
    void whatDoesNotFitIsNamedAndWhoHasTheRegisters() {
        Finding finding = Blocks.assemble("""
                @Asm({"mov rcx, 1", "cpuid"}) @Clobbers({"rsi", "r12", "r13", "r14", "r15"}) @Out("reg_abcd")
                int f(@In("rdi") int a, @In("reg") int b, @In("reg_abcd") int c);
                """).findings().all().get(0);
        assertEquals("no register is left for `c` and `out`", finding.headline());
        assertEquals(
                List.of("rcx is named in the template; rax, rdx, and rbx are used by its instructions"),
                finding.notes().stream().map(AllocationTest::sorted).toList());
    }

    private static String sorted(String note) {
        return note.startsWith("rax") ? note.replaceFirst("(.*); (.*)", "$2; $1") : note;
    }
}
