import dev.clobber.*;

/** What is called. */
interface Blocks {
    record Product(@Out("rax") long low, @Out("rdx") long high) {}

    @Asm("lea rax, [{a} + {b}]")
    long add(@In("reg") long a, @In("reg") long b);

    @Asm({"mov rax, [{data}]", "add rax, [{data} + 8]"})
    @Clobbers("flags")
    long addArray(@In("reg") long[] data);

    @Asm("mul {b}")
    @Clobbers("flags")
    Product multiply(@In("rax") long a, @In("reg") long b);
}
