package dev.clobber.processor.blocks;

import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.In;
import dev.clobber.Out;

/** Blocks with several results. */
public interface RecordBlocks {
    /** What cpuid tells. */
    record Leaf(
            @Out("eax") int eax,
            @Out("ebx") int ebx,
            @Out("ecx") int ecx,
            @Out("edx") int edx) {}

    @Asm("cpuid")
    Leaf cpuid(@In("eax") int leaf, @In("ecx") int subleaf);

    /** One of each type, some in registers of another bank. */
    record All(
            @Out("al") boolean z,
            @Out("r12b") byte b,
            @Out("r13w") char c,
            @Out("bp") short s,
            @Out("ebx") int i,
            @Out("r15") long j,
            @Out("xmm3") float f,
            @Out("xmm12") double d,
            @Out("r8d") float fi,
            @Out("r9") double di,
            @Out("xmm1") int iv,
            @Out("xmm2") long jv,
            @Out("cf") boolean cf,
            @Out("zf") boolean zf) {}

    @Asm({
        "mov eax, esi",
        "mov r12, rsi",
        "mov r13, rsi",
        "mov ebp, esi",
        "mov ebx, esi",
        "mov r15, rsi",
        "movd xmm3, esi",
        "movq xmm12, rsi",
        "mov r8d, esi",
        "mov r9, rsi",
        "movd xmm1, esi",
        "movq xmm2, rsi",
        "cmp rsi, 5"
    })
    @Clobbers("flags")
    All all(@In("rsi") long v);

    /** All general registers. */
    record Full(
            @Out("rax") long rax,
            @Out("rcx") long rcx,
            @Out("rdx") long rdx,
            @Out("rbx") long rbx,
            @Out("rsi") long rsi,
            @Out("rdi") long rdi,
            @Out("rbp") long rbp,
            @Out("r8") long r8,
            @Out("r9") long r9,
            @Out("r10") long r10,
            @Out("r11") long r11,
            @Out("r12") long r12,
            @Out("r13") long r13,
            @Out("r14") long r14,
            @Out("r15") long r15) {}

    @Asm({
        "lea rcx, [rax + 1]",
        "lea rdx, [rax + 2]",
        "lea rbx, [rax + 3]",
        "lea rsi, [rax + 4]",
        "lea rdi, [rax + 5]",
        "lea rbp, [rax + 6]",
        "lea r8, [rax + 7]",
        "lea r9, [rax + 8]",
        "lea r10, [rax + 9]",
        "lea r11, [rax + 10]",
        "lea r12, [rax + 11]",
        "lea r13, [rax + 12]",
        "lea r14, [rax + 13]",
        "lea r15, [rax + 14]"
    })
    Full full(@In("rax") long v);

    /** Refuses odd numbers. */
    record Even(@Out("rax") long number) {
        /** Refuses odd numbers. */
        public Even {
            if (number % 2 != 0) {
                throw new IllegalArgumentException(number + " is odd");
            }
        }
    }

    @Asm("lea rax, [{v} + 1]")
    Even successor(@In("reg") long v);

    /** Where the smallest element is. */
    record Smallest(@Out("reg") int index, @Out("reg") double value) {}

    @Asm({
        "mov {index}, {n}",
        "mov {value}, [{a} + {index:q} * 8 - 8]",
        "dec {index}",
        "mov {n}, {index}",
        "1: dec {n}",
        "js 2f",
        "cmp {value}, [{a} + {n:q} * 8]",
        "jbe 1b",
        "mov {value}, [{a} + {n:q} * 8]",
        "mov {index}, {n}",
        "jmp 1b",
        "2:"
    })
    @Clobbers({"{n}", "flags"})
    Smallest smallest(@In("reg") double[] a, @In("reg") int n);
}
