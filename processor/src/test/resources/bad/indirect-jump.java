import dev.clobber.*;

interface Blocks {
    // error: [clobber:indirect-jump] `jmp {target}` jumps to an address that is known only when it runs
    //                  ^
    @Asm({"mov eax, 1", "jmp {target}"})
    int tailCall(@In("reg") long target);

    // error: [clobber:indirect-jump] `call [{table} + 8]` calls an address that is known only when it runs
    //                  ^
    @Asm({"mov edi, 5", "call [{table} + 8]", "mov eax, 1"})
    @Clobbers(value = "flags", abi = "sysv64")
    int callBack(@In("rbx") long[] table);
}
