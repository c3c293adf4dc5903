import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.Critical;
import dev.clobber.In;
import dev.clobber.Length;
import dev.clobber.Out;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Many calls of blocks from several threads, beside a collector at work; every value is compared. */
interface MillionBlocks {
    @Asm({
        "mov rbx, {a}",
        "lea rbp, [rbx + 1]",
        "lea r12, [rbp + rbx]",
        "lea r13, [r12 + rbp]",
        "lea r14, [r13 + r12]",
        "lea r15, [r14 + r13]",
        "lea rax, [r15 + r14]"
    })
    @Clobbers({"rbx", "rbp", "r12", "r13", "r14", "r15"})
    long saved(@In("reg") long a);

    record Pair(@Out("rbx") long a, @Out("xmm4") double b, @Out("cf") boolean below) {}

    @Asm({"cvtsi2sd xmm4, {v}", "mov rbx, {v}", "cmp {v}, 10"})
    @Clobbers("flags")
    Pair pair(@In("reg") long v);

    @Asm({"mov {out}, 0", "1: dec {n}", "js 2f", "add {out}, [{a} + {n}*8]", "mov [{b} + {n}*8], {out}", "jmp 1b", "2:"})
    @Out("r15")
    @Clobbers({"r12", "flags"})
    long sums(@In("rbx") long[] a, @In("rbp") long[] b, @In("r12") long n);

    /** By method handles, where there are such: then the array itself is handed out, in the middle of a collector's heap. */
    @Asm({"xor r14d, r14d", "mov rbp, {n}", "1: dec rbp", "js 2f", "add r14, [{a} + rbp*8]", "neg qword ptr [{a} + rbp*8]", "jmp 1b", "2: mov rax, r14"})
    @Clobbers({"rbp", "r14", "flags"})
    @Critical
    long negated(@In("r13") long[] a, @In("r15") long n);

    @Asm({"1: dec {n}", "js 2f", "inc byte ptr [{a} + {n}]", "jmp 1b", "2:"})
    @Clobbers({"r13", "flags"})
    void increment(@In("r14") ByteBuffer a, @In("r13") @Length(of = "a") long n);

    final class Main {
        private static final int THREADS = 4;
        private static final MillionBlocks BLOCKS = MillionBlocksBinding.load();
        private static volatile boolean done;
        private static volatile Object garbage;
        private static volatile Throwable failure;

        public static void main(String[] arguments) throws Exception {
            long calls = Long.parseLong(arguments[0]) / THREADS + 1;
            Thread collector = new Thread(Main::collect);
            collector.start();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                SplittableRandom random = new SplittableRandom(i);
                Thread thread = new Thread(() -> work(random, calls));
                thread.setUncaughtExceptionHandler((dead, thrown) -> failure = thrown);
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
            done = true;
            collector.join();
            if (failure != null) {
                throw new AssertionError(failure);
            }
            System.out.println("calls: " + THREADS * calls);
        }

        private static void collect() {
            while (!done) {
                for (int i = 0; i < 200; i++) {
                    garbage = new byte[10_000];
                }
                System.gc();
            }
        }

        private static void work(SplittableRandom random, long calls) {
            ByteBuffer direct = ByteBuffer.allocateDirect(20);
            for (long made = 0; made < calls; made++) {
                long v = random.nextLong(1000);
                switch (random.nextInt(8)) {
                    case 0 -> arrays(random, random.nextInt(50));
                    case 1 -> direct(direct);
                    case 2 -> critical(random, random.nextInt(50));
                    case 3 -> require(new Pair(v, v, v < 10).equals(BLOCKS.pair(v)));
                    default -> require(BLOCKS.saved(v) == 13 * v + 8);
                }
            }
        }

        private static void arrays(SplittableRandom random, int length) {
            long[] a = random.longs(length).toArray();
            long[] b = new long[length];
            long sum = BLOCKS.sums(a, b, length);
            long expected = 0;
            for (int i = length - 1; i >= 0; i--) {
                expected += a[i];
                require(b[i] == expected);
            }
            require(sum == expected);
        }

        private static void critical(SplittableRandom random, int length) {
            long[] a = random.longs(length).toArray();
            long[] before = a.clone();
            long sum = BLOCKS.negated(a, length);
            for (int i = 0; i < length; i++) {
                require(a[i] == -before[i]);
                sum -= before[i];
            }
            require(sum == 0);
        }

        private static void direct(ByteBuffer direct) {
            byte before = direct.get(19);
            BLOCKS.increment(direct, 20);
            require(direct.get(19) == (byte) (before + 1));
        }

        private static void require(boolean condition) {
            if (!condition) {
                throw new AssertionError();
            }
        }
    }
}
