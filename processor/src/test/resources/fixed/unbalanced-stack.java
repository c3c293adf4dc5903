import dev.clobber.*;

interface Blocks {
    @Asm({"push rbx", "mov ebx, 1", "lea eax, [rbx + 1]", "pop rbx"})
    int forgotten();

    @Asm({"mov eax, 1", "push rcx", "pop rcx"})
    int tooMuch();

    @Asm({"mov eax, 0", "push rbx", "test {a}, {a}", "pop rbx", "je 1f", "1: mov eax, 1"})
    @Clobbers("flags")
    int onOneWay(@In("reg") long a);

    @Asm({"mov eax, 1", "mov rcx, rsp", "and rsp, -64", "mov rsp, rcx"})
    @Clobbers({"rcx", "flags"})
    int aligned();

    @Asm({"mov eax, 1", "sub rsp, 24", "lea rsp, [rsp + 24]"})
    @Clobbers("flags")
    int reserved();

    @Asm({"mov eax, 1", "mov [rsp - 8], {a}"})
    int callers(@In("reg") long a);

    @Asm({"mov [{to} + {index}*8 - 64], {a}", "mov rax, [{to} - 8]"})
    long anywhere(@In("reg") long a, @In("reg") long index, @In("reg") long[] to);
}
