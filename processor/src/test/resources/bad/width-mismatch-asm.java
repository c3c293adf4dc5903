import dev.clobber.*;

interface Cpu {
    @Asm("mov rax, rdi")
    // error: [clobber:width-mismatch] parameter `a` is a `long` of 64 bits, but edi has 32
    //            ^
    long same(@In("edi") long a);

    @Asm("mov eax, [rdi]")
    // error: [clobber:width-mismatch] the result is an `int` of 32 bits, but ax has 16
    //   ^
    @Out("ax")
    // error: [clobber:width-mismatch] parameter `at` is an address of 64 bits, but edi has 32
    //            ^
    int first(@In("edi") int[] at);
}
