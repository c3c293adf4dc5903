package dev.clobber.processor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.catalogue.Javac;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One cause in the shape of a block is one finding; two causes are two, told in one compilation. */
class BlockShapeCausesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    @Asm("nop") void f(String s);                                                       | bad-type
                    @Asm("nop") void f(@In("reg") Object o);                                            | bad-type
                    @Asm("mov eax, {o}") int f(@In("reg") Integer o); | bad-type
                    @Asm("nop") @Out("reg") Object f();                                                 | bad-type
                    @Asm("nop") Object f();                                                             | bad-type
                    @Asm("nop") <T> void f(@In("rdi") T o);                                             | bad-type
                    @Asm("mov rax, {S}") long f(); String S = "s";                                      | bad-type
                    @Asm("mov rax, rdi") long f(@In("rdi") long a, @In("edi") int b);                   | duplicate-register
                    @Asm("mov rax, rdi") long f(@In("rdi") long a, @In("edi") long b);                  | duplicate-register
                    @Asm("nop") void f(@In("rsp") long a, @In("esp") long b);                           | reserved-register reserved-register
                    @Asm("mov rax, [{a}]") long f(@In("mem") byte[] a);                                 | unknown-class
                    @Asm("mov rax, {a}") long f(@In("rid") long a);                                     | unknown-register
                    @Asm("mov rax, {a:q}; foo") long f(@In("rid") long a);                              | unknown-register bad-instruction
                    @Asm("mov rax, {b}; foo") long f(@In("reg") long a);                                | unknown-operand bad-instruction
                    @Asm("mov rax, a") long f(@In("reg") long a);                                       | bad-instruction
                    @Asm("mov rax, {q}; mov rax, {q}; mov rax, {q:z}") long f();                        | unknown-operand
                    @Asm("mov rax, {a:z}") long f(@In("reg") long a);                                   | bad-modifier
                    @Asm("nop") @Out("{b}") long f(@In("rdi") long a);                                  | unknown-operand
                    @Asm("nop") @Clobbers({"{b}", "rsp", "what"}) void f();                             | unknown-operand unknown-register reserved-register
                    @Asm("nop") @Clobbers(abi = "win64") void f();                                      | unknown-abi
                    @Asm("mov al, [rdi]") byte f(@In("rdi") byte[] a, @In("cl") @Length(of = "x") byte n); | unknown-operand
                    @Asm("nop") @Out("cf") int f();                                                     | bad-type
                    @Asm("mov {out}, 1") @Out("cf") boolean f();                                        | unknown-operand
                    @Asm("nop") R f(); record R() {}                                                    | bad-type
                    @Asm("nop") R f(); record R(int a, @Out("rdx") String b) {}                         | bad-type missing-operand
                    @Asm("nop") R<Integer> f(); record R<T>(@Out("rax") T a) {}                         | bad-type
                    @Asm("mov {out}, 1") @Out("reg") @Clobbers(abi = "sysv64") int f(@In("rbx") int a, @In("rbp") int b, @In("r12") int c, @In("r13") int d, @In("r14") int e, @In("r15") int g); | register-count
                    @Asm("mov al, [{a}]") byte f(@In("reg") byte[] a, @In("reg") @Length(of = "a") int n);  | ``
                    @Asm("mov al, [rdi]") byte f(@In("rdi") byte[] a, @In("esi") @Length(of = "a") int n);  | ``
                    @Asm("mov al, [rdi]") byte f(@In("rdi") byte[] a, @In("esi") int n);                    | unused-operand
                    @Asm("mov al, [{a}]") byte f(@In("reg") byte[] a, @In("reg") int n);                    | unused-operand
                    @Asm(value = "x: jmp x", options = Option.NORETURN) int f();                        | conflicting-annotations
                    """)
    void findingsAreOfCausesAndNotOfConsequences(String method, String rules) {
        String source = "import dev.clobber.*; interface Cpu { " + method + " }";
        String found = Javac.withClobber().source("Cpu.java", source).run().headlines().stream()
                .map(headline -> headline.replaceFirst("\\[clobber:([a-z-]+)] .*", "$1"))
                .collect(Collectors.joining(" "));
        assertEquals(rules, found);
    }
}
