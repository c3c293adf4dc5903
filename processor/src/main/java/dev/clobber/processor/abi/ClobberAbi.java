package dev.clobber.processor.abi;

import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The conventions that {@code @Clobbers(abi = ...)} can name. */
public enum ClobberAbi {
    /** What the {@code syscall} instruction overwrites (Intel SDM vol. 2, SYSCALL). */
    SYSCALL("syscall", List.of("rcx", "r11")),
    /**
     * What a called function may change (System V ABI, AMD64 supplement, section 3.2.1 and figure 3.4): all but rbx, rsp, rbp, and
     * r12 to r15. Of the AVX-512 state everything goes, mask registers included; the flags go too.
     */
    SYSV64("sysv64", callerSaved());

    private final String text;
    private final List<String> registers;

    ClobberAbi(String text, List<String> registers) {
        this.text = text;
        this.registers = registers;
    }

    /**
     * Finds a convention.
     *
     * @param text as it stands in the annotation
     * @return the convention, or nothing for any other word
     */
    public static Optional<ClobberAbi> find(String text) {
        return Arrays.stream(values()).filter(abi -> abi.text.equals(text)).findFirst();
    }

    /**
     * The words that {@link #find} knows.
     *
     * @return the words
     */
    public static List<String> names() {
        return Arrays.stream(values()).map(ClobberAbi::text).toList();
    }

    /**
     * The word that stands in the annotation.
     *
     * @return {@code syscall} or {@code sysv64}
     */
    public String text() {
        return text;
    }

    /**
     * The registers that are changed, each by its widest name.
     *
     * @return the registers
     */
    public List<Register> registers() {
        return registers.stream().map(Registers::get).toList();
    }

    private static List<String> callerSaved() {
        Stream<String> general = Stream.of("rax", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11");
        Stream<String> others = Stream.of(numbered("zmm", 32), numbered("k", 8), numbered("mm", 8))
                .flatMap(names -> names);
        return Stream.concat(general, others).toList();
    }

    private static Stream<String> numbered(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(number -> prefix + number);
    }
}
