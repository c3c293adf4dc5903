import java.util.Locale;

/**
 * Prints an interface of {@code @Asm} methods: {@code java Methods.java Blocks METHODS [LINES]}. Ten kinds take turns, each with
 * constants of its own; LINES repeats the middle of each template, to see what longer ones cost.
 */
public class Methods {
    private static final String[] KINDS = {
        """
            @Asm({"add {a}, {b}",%s "xor {a}, #"})
            @Out("{a}")
            @Clobbers("flags")
            long sum#(@In("reg") long a, @In("reg") long b);
        """,
        """
            @Asm({"lea {out}, [{a} + {b}*8 + #]",%s "not {out}"})
            @Out("reg")
            long element#(@In("reg") long a, @In("reg") long b);
        """,
        """
            @Asm({"rdtsc",%s "shl rdx, 32", "or rax, rdx", "add rax, #"})
            @Clobbers({"rdx", "flags"})
            long clock#();
        """,
        """
            @Asm({"xor eax, eax", "test {n}, {n}", "jz 2f", "1:", "add eax, #",%s "dec {n}", "jnz 1b", "2:"})
            @Out("eax")
            @Clobbers({"{n}", "flags"})
            int loop#(@In("reg") int n);
        """,
        """
            @Asm({"push rbx", "mov eax, #", "mov ecx, 0",%s "cpuid", "mov esi, ebx", "pop rbx"})
            @Out("esi")
            @Clobbers({"rax", "rcx", "rdx"})
            int leaf#();
        """,
        """
            @Asm({"mul {b}",%s "add rax, #", "adc rdx, 0"})
            @Out("rdx")
            @Clobbers({"rax", "flags"})
            long high#(@In("rax") long a, @In("reg") long b);
        """,
        """
            @Asm({"cmp {a}, #", "mov eax, 0",%s "setg al"})
            @Out("eax")
            @Clobbers("flags")
            int greater#(@In("reg") int a);
        """,
        """
            @Asm({"addsd {x}, {y}",%s "mulsd {x}, {x}"})
            @Out("{x}")
            double square#(@In("xmm") double x, @In("xmm") double y);
        """,
        """
            @Asm({"mov rax, [{data}]",%s "rol rax, #", "mov [{data}], rax"})
            @Clobbers("flags")
            long turn#(@In("reg") long[] data);
        """,
        """
            @Asm({"bt {bits}, #",%s "nop"})
            @Out("cf")
            @Clobbers("flags")
            boolean bit#(@In("reg") long bits);
        """
    };

    public static void main(String[] arguments) {
        int methods = Integer.parseInt(arguments[1]);
        int lines = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        StringBuilder text = new StringBuilder("import dev.clobber.*;\n\ninterface " + arguments[0] + " {\n");
        for (int i = 0; i < methods; i++) {
            String more = " \"nop\", \"prefetcht0 [rsp + 64]\",".repeat(lines / 2);
            text.append(String.format(Locale.ROOT, KINDS[i % KINDS.length], more)
                    .replace("{a}, #", "{a}, " + (i + 1))
                    .replaceAll("(?<=(rol rax|bt \\{bits\\}), )#", Integer.toString(1 + i % 62))
                    .replace("#", Integer.toString(i + 1)));
        }
        System.out.print(text.append("}\n"));
    }
}
