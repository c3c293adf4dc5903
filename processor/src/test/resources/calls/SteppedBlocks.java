import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.In;
import dev.clobber.Length;
import dev.clobber.Out;
import dev.clobber.Requires;

/** Blocks to be stepped through by a debugger. */
interface SteppedBlocks {
    @Asm("add {a}, {b}")
    @Out("{a}")
    @Clobbers("flags")
    long first(@In("reg") long a, @In("reg") long b);

    @Asm({"mov {a}, 1", "mov {b}, 2", "mov r12, 3", "mov r13, 4", "mov r14, 5", "mov r15, 6"})
    @Clobbers({"rbx", "rbp", "r12", "r13", "r14", "r15"})
    @SuppressWarnings("clobber:unused-operand")
    void saved(@In("rbx") long a, @In("rbp") long b);

    @Asm({
        "push {a}",
        "push rbx",
        "xor ebx, ebx",
        "sub rsp, 40",
        "mov [rsp], rbx",
        "cmp {a}, 0",
        "jne 1f",
        "lea rsp, [rsp + 8]",
        "lea rsp, [rsp - 8]",
        "1: add rsp, 40",
        "pop rbx",
        "pop {a}"
    })
    @Out("{a}")
    @Clobbers("flags")
    long stack(@In("reg") long a);

    record Halves(@Out("eax") int low, @Out("r14d") int high) {}

    @Asm({"push rbp", "mov rbp, rax", "mov r14, rbp", "shr r14, 32", "pop rbp"})
    @Clobbers("flags")
    Halves halves(@In("rax") long a);

    @Asm({"1: dec {n}", "js 2f", "push {n}", "mov byte ptr [{a} + {n}], 1", "pop {n}", "jmp 1b", "2:"})
    @Clobbers({"{n}", "flags"})
    void array(@In("rbx") byte[] a, @In("reg") @Length(of = "a") long n);

    @Asm({"push {n}", "lea rax, [{a} + {f}]", "pop rcx"})
    @Clobbers("rcx")
    Halves both(@In("r13") byte[] a, @In("r12") long n, @In("r15") double f, @In("r14") int unused);

    @Asm("pdep rax, {a}, {a}")
    @Requires("bmi2")
    long required(@In("reg") long a);

    final class Main {
        private static final SteppedBlocks BLOCKS = SteppedBlocksBinding.load();

        public static void main(String[] arguments) {
            BLOCKS.first(1, 2);
            BLOCKS.saved(1, 2);
            BLOCKS.stack(0);
            BLOCKS.stack(1);
            BLOCKS.halves(1);
            BLOCKS.array(new byte[3], 3);
            try {
                BLOCKS.array(null, 3);
            } catch (NullPointerException expected) {
                System.out.println(expected.getMessage());
            }
            BLOCKS.both(new byte[3], 3, 2.0, 3);
            BLOCKS.required(1);
            BLOCKS.required(1);
            System.out.println("done");
        }
    }
}
