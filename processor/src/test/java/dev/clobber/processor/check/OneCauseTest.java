package dev.clobber.processor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.catalogue.Javac;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One cause is one finding: rules are silent about what follows from another one's. Two causes are two. */
class OneCauseTest {
    /** A method with {@code C} for a complete {@code @Clobbers}; the rules that it breaks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    C @Syscall(nr = 1) int getpid();                                              | number-name-mismatch
                    C @Syscall(nr = 1) int getpid(int x);                                         | number-name-mismatch argument-count
                    C @Syscall(nr = 1, name = "fork") int fork(byte[] a);                         | conflicting-annotations
                    C @Syscall(nr = 9999, name = "fork") int fork(byte[] a);                      | conflicting-annotations
                    C @Syscall(nr = 1, name = "wirte") int write(byte[] a);                       | unknown-number
                    C @Syscall(name = "wirte") int write(byte[] a);                               | unknown-number
                    C @Syscall int write(byte[] a);                                               | unknown-number
                    C @Syscall(nr = 50, regs = {"rsp", "esp"}) int listen(int a, int b);          | reserved-register reserved-register
                    C @Syscall(nr = 50, regs = {"rcx", "ecx"}) int listen(int a, int b);          | destroyed-argument destroyed-argument
                    C @Syscall(nr = 50, regs = {"rbx", "ebx"}) int listen(int a, int b);          | duplicate-register argument-register
                    C @Syscall(nr = 50, regs = {"rdi", "dil"}) int listen(int a, int b);          | duplicate-register
                    C @Syscall(nr = 50, regs = {"rdi", "bl"}) int listen(int a, int b);           | argument-register
                    C @Syscall(nr = 50, regs = {"rdi", "cl"}) int listen(int a, long b);          | destroyed-argument
                    C @Syscall(nr = 50, regs = {"rdi", "sil"}) int listen(int a, int b);          | width-mismatch
                    C @Syscall(nr = 50, regs = {"rdi", "dh"}) int listen(int a, byte b);          | argument-register
                    C @Syscall(nr = 50, regs = {"rdi", "rls", "r8"}) int listen(int a, int b);    | unknown-register register-count
                    C @Syscall(nr = 50, regs = {"rdi"}) int listen(int a);                        | argument-count
                    C @Syscall(nr = 50, regs = {"rbx"}) int listen(int a);                        | argument-count
                    C @Syscall(nr = 50, regs = {"rdi"}) int listen(int a, int b, int c);          | register-count
                    C @Syscall(nr = 50) int listen(int a, int b, int c, int d, int e, int f, int g); | register-count
                    C @Syscall(nr = 8) long lseek(int a, double b, int c);                        | bad-type
                    C @Syscall(nr = 8) long lseek(int a, @Length(of = "a") double b, int c);      | bad-type bad-type
                    C @Syscall(nr = 0) long read(int a, Integer[] b, @Length(of = "b") long c);   | bad-type
                    C @Syscall(nr = 0) long read(int a, byte[] b, @Length(of = "x") long c);      | unknown-operand
                    C @Syscall(nr = 0) long read(int a, byte[] b, Long c);                        | bad-type
                    C @Syscall(nr = 0) long read(byte[] b, int a, @Length(of = "b") long c);      | bad-type
                    C @Syscall(nr = 57) @NoReturn int fork();                                     | conflicting-annotations jvm-hazard
                    C @Syscall(nr = 9999) @NoReturn @Restart int fork();                          | conflicting-annotations conflicting-annotations unknown-number
                    @Clobbers(abi = "windows") @Syscall(nr = 39) int getpid();                    | unknown-abi
                    @Clobbers({"rcx", "r1l"}) @Syscall(nr = 39) int getpid();                     | unknown-register
                    @Clobbers({"rcx", "what"}) @Syscall(nr = 39) int getpid();                    | unknown-register syscall-clobbers
                    @Clobbers({"rcx", "r11", "rcx"}) @Syscall(nr = 39) int getpid();              | duplicate-register
                    @Clobbers({"rcx", "r11", "cc", "flags"}) @Syscall(nr = 39) int getpid();      | duplicate-register useless-clobber
                    @Clobbers({"rcx", "r11", "rsp"}) @Syscall(nr = 39) int getpid();              | reserved-register
                    @Clobbers({"rcx", "r11", "{x}"}) @Syscall(nr = 39) int getpid();              | unknown-operand
                    @Syscall(nr = 39) int getpid();                                               | syscall-clobbers
                    @Syscall(nr = 20, gate = Gate.INT_0X80) int getpid();                         | ``
                    @Syscall(nr = 19, gate = Gate.INT_0X80) int lseek(int a, long b, int c);      | width-mismatch
                    @Syscall(nr = 19, gate = Gate.INT_0X80, regs = {"ebx", "cx", "edx"}) int lseek(int a, long b, int c); | width-mismatch
                    @Syscall(nr = 19, gate = Gate.INT_0X80, regs = {"rbx", "rcx", "r11"}) int lseek(int a, int b, int c); | argument-register
                    @Syscall(nr = 19, gate = Gate.INT_0X80, regs = {"ebx", "eax", "edx"}) int lseek(int a, int b, int c); | reserved-register
                    C @Syscall(nr = 39, gate = Gate.INT_0X80) int getpid();                       | number-name-mismatch useless-clobber useless-clobber
                    """)
    void findingsAreOfCausesAndNotOfConsequences(String method, String rules) {
        String source = "import dev.clobber.*; interface Linux { "
                + method.replace("C @", "@Clobbers({\"rcx\", \"r11\"}) @") + " }";
        String found = Javac.withClobber().source("Linux.java", source).run().headlines().stream()
                .map(headline -> headline.replaceFirst("\\[clobber:([a-z-]+)] .*", "$1"))
                .collect(Collectors.joining(" "));
        assertEquals(rules, found);
    }
}
