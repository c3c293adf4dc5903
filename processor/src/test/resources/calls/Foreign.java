import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.Critical;
import dev.clobber.In;
import dev.clobber.Length;
import dev.clobber.Out;
import dev.clobber.Requires;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Callable;

/** One method of each kind. What {@code Main} prints is the same by whichever path they are called. */
public interface Foreign extends ForeignParent<Comparable<?>> {
    record All(
            @Out("sil") boolean z,
            @Out("r8b") byte b,
            @Out("r9w") short s,
            @Out("r10w") char c,
            @Out("eax") int i,
            @Out("r12") long j,
            @Out("xmm3") float f,
            @Out("xmm4") double d) {}

    record Pair<T>(@Out("{results}") long first, @Out("{thrown}") long second) {}

    @Asm({
        "movzx esi, dil",
        "lea r8, [rdi + 1]",
        "lea r9, [rdi + 2]",
        "lea r10, [rdi + 3]",
        "lea rax, [rdi + 4]",
        "lea r12, [rdi + 5]",
        "cvtsi2ss xmm3, rdi",
        "cvtsi2sd xmm4, rdi"
    })
    @Critical
    All all(@In("rdi") long from);

    @Asm("xchg {results}, {thrown}")
    @Critical
    Pair<String> swap(@In("reg") long results, @In("reg") long thrown);

    @Asm("movzx eax, dil")
    @Out("al")
    boolean same(@In("dil") boolean a);

    @Asm("mov eax, edi")
    byte same(@In("edi") byte a);

    @Asm("mov eax, edi")
    short same(@In("edi") short a);

    @Asm("mov eax, edi")
    char same(@In("edi") char a);

    @Asm("mov eax, edi")
    int same(@In("edi") int a);

    @Asm("mov rax, rdi")
    long same(@In("rdi") long a);

    @Asm("")
    @Out("{a}")
    float same(@In("xmm5") float a);

    @Asm("")
    @Out("{a}")
    double same(@In("xmm6") double a);

    @Asm({"mov rax, {a}", "add rax, {b}", "add rax, {c}", "add rax, {d}", "add rax, {e}", "add rax, {f}", "add rax, {g}", "add rax, {h}"})
    @Clobbers("flags")
    long eight(
            @In("reg") long a,
            @In("reg") long b,
            @In("reg") long c,
            @In("reg") long d,
            @In("reg") long e,
            @In("reg") long f,
            @In("reg") long g,
            @In("reg") long h);

    @Asm({"mov rax, [{a}]", "inc qword ptr [{a}]"})
    @Clobbers("flags")
    @Critical
    long next(@In("reg") long[] a);

    @Asm("mov al, [{a} + rcx - 2]")
    @Critical
    byte first(@In("reg") byte[] a, @Length(of = "a") @In("rcx") int count);

    @Asm("movss xmm0, [{a}]")
    @Critical
    float first(@In("reg") float[] a);

    @Asm("movsd xmm0, [{a}]")
    @Critical
    double first(@In("reg") double[] a);

    @Asm("movzx eax, word ptr [{a} + rcx - 2]")
    @Critical
    char first(@In("reg") char[] a, @Length(of = "a") @In("rcx") long bytes);

    @Asm("mov al, [{a}]")
    @Critical
    boolean first(@In("reg") boolean[] a);

    @Asm("movzx eax, byte ptr [{a}]")
    int read(@In("reg") ByteBuffer a);

    @Asm("mov [{a} + rcx - 1], {value}")
    void write(@In("reg") ByteBuffer a, @In("reg") byte value, @Length(of = "a") @In("rcx") char count);

    @Asm("popcnt rax, {a}")
    @Clobbers("flags")
    @Requires("popcnt")
    default long bits(@In("reg") long a) {
        return Long.bitCount(a);
    }

    @Asm("mov rax, rdi")
    @Requires({"3dnow", "popcnt"})
    default long bits(@In("rdi") int... a) {
        return a.length;
    }

    @Asm("mov qword ptr [{a}], 1")
    @Requires("3dnow")
    @Critical
    default void set(@In("reg") long[] a) {
        a[0] = 2;
    }

    @Asm("mov rax, [{a}]")
    @Requires({"popcnt", "3dnow"})
    long missing(@In("reg") long[] a);

    @Asm("mov rax, [{a}]")
    long read(@In("reg") MemorySegment a);

    @Asm("mov [{a} + rcx - 1], {value}")
    void write(@In("reg") MemorySegment a, @In("reg") byte value, @Length(of = "a") @In("rcx") long count);

    @Asm("popcnt rax, [{a}]")
    @Clobbers("flags")
    @Requires({"popcnt", "3dnow"})
    default long bits(@In("reg") MemorySegment a) {
        return a.byteSize();
    }

    @Asm("mov rax, [{a}]")
    @Requires("3dnow")
    long missing(@In("reg") MemorySegment a);

    @Syscall(name = "write")
    @Clobbers(abi = "syscall")
    long write(int fd, MemorySegment buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(name = "uname")
    @Clobbers(abi = "syscall")
    void uname(MemorySegment buf) throws ErrnoException;

    @Syscall(name = "readlink")
    @Clobbers(abi = "syscall")
    int readlink(String path, MemorySegment buf, @Length(of = "buf") int size) throws ErrnoException;

    @Syscall(nr = 39)
    @Clobbers(abi = "syscall")
    @Critical
    int getpid();

    @Syscall(name = "write")
    @Clobbers(abi = "syscall")
    long write(int fd, ByteBuffer buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(name = "uname")
    @Clobbers(abi = "syscall")
    @Critical
    void uname(byte[] buf) throws ErrnoException;

    @Syscall(name = "close")
    @Clobbers(abi = "syscall")
    @SuppressWarnings("clobber:jvm-hazard")
    @Critical
    int close(int result) throws ErrnoException;

    final class Main {
        private Main() {}

        private static void print(Callable<?> call) {
            try {
                System.out.println(call.call());
            } catch (Exception e) {
                StackTraceElement top = e.getStackTrace()[0];
                // Where Java has to ask for an address, the native method is a private one beside the user's.
                System.out.println(e + " in " + top.getClassName() + "." + top.getMethodName().replaceAll("[01]$", ""));
            }
        }

        private static Object done(Runnable call) {
            call.run();
            return "done";
        }

        public static void main(String[] args) {
            Foreign foreign = ForeignBinding.load();
            for (int round = 0; round < 3; round++) {
                scalars(foreign);
                buffers(foreign);
                features(foreign);
                calls(foreign);
                segments(foreign);
            }
        }

        private static void scalars(Foreign foreign) {
            print(() -> foreign.all(0xfedcba9876543210L));
            print(() -> foreign.all(256));
            print(() -> foreign.all(0x61));
            print(() -> foreign.swap(1, 2));
            print(() -> List.of(foreign.same(true), foreign.same(false)));
            print(() -> List.of(foreign.same((byte) -2), foreign.same((short) -3), (int) foreign.same('\uffff'), foreign.same(-4)));
            print(() -> List.of(foreign.same(-5L), foreign.same(1.5f), foreign.same(-0.0)));
            print(() -> foreign.eight(1, 20, 300, 4000, 50000, 600000, 7000000, 80000000));
        }

        private static void buffers(Foreign foreign) {
            long[] counter = {41, 7};
            print(() -> foreign.next(counter) + foreign.next(counter) + counter[0] + counter[1]);
            print(() -> foreign.next(null));
            print(() -> foreign.first(new byte[] {-7, 1}, 2));
            print(() -> foreign.first(new byte[2], 3));
            print(() -> foreign.first(new byte[2], -1));
            print(() -> foreign.first((byte[]) null, 0));
            print(() -> foreign.first(new float[] {2.5f}) + foreign.first(new double[] {0.25}));
            print(() -> (int) foreign.first(new char[] {'\u1234'}, 2));
            print(() -> foreign.first(new char[1], 3));
            print(() -> foreign.first(new boolean[] {true}));
            ByteBuffer buffer = ByteBuffer.allocateDirect(8).put((byte) 1).put((byte) 200);
            buffer.flip().get();
            print(() -> foreign.read(buffer));
            print(() -> foreign.read(buffer.asReadOnlyBuffer()));
            print(() -> foreign.read(ByteBuffer.allocate(1)));
            print(() -> foreign.read((ByteBuffer) null));
            print(() -> done(() -> foreign.write(buffer, (byte) 9, '\1')));
            print(() -> foreign.read(buffer));
            print(() -> done(() -> foreign.write(buffer, (byte) 9, '\2')));
            print(() -> done(() -> foreign.write(buffer.asReadOnlyBuffer(), (byte) 9, '\0')));
            print(() -> done(() -> foreign.write((ByteBuffer) null, (byte) 9, '\0')));
            print(() -> done(() -> foreign.write(ByteBuffer.allocate(1), (byte) 9, '\2')));
        }

        private static void features(Foreign foreign) {
            print(() -> foreign.bits(0xff0fL));
            print(() -> foreign.bits(1, 2, 3));
            print(() -> foreign.inherited(5));
            long[] set = {0};
            print(() -> done(() -> foreign.set(set)));
            print(() -> set[0]);
            print(() -> foreign.missing((long[]) null));
        }

        private static void calls(Foreign foreign) {
            print(() -> foreign.getpid() == ProcessHandle.current().pid());
            print(() -> foreign.close(-1));
            print(() -> foreign.write(-1, (ByteBuffer) null, 0));
            print(() -> foreign.write(-1, (ByteBuffer) null, 1));
            print(() -> foreign.write(-1, ByteBuffer.allocate(1), 2));
            byte[] name = new byte[390];
            print(() -> done(() -> foreign.uname(name)) + new String(name, 0, 5, java.nio.charset.StandardCharsets.US_ASCII));
            print(() -> done(() -> foreign.uname(new byte[389])));
            print(() -> done(() -> foreign.uname((byte[]) null)));
        }

        private static void segments(Foreign foreign) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment segment = arena.allocate(390);
                segment.set(ValueLayout.JAVA_LONG, 0, 77);
                print(() -> foreign.read(segment));
                print(() -> done(() -> foreign.write(segment, (byte) 78, 1)));
                print(() -> foreign.read(segment));
                print(() -> done(() -> foreign.write(segment, (byte) 78, 391)));
                print(() -> done(() -> foreign.write(segment.asReadOnly(), (byte) 78, 391)));
                print(() -> foreign.read(segment.asReadOnly()));
                print(() -> foreign.read((MemorySegment) null));
                print(() -> foreign.read(MemorySegment.ofArray(new long[1])));
                print(() -> foreign.bits(segment));
                print(() -> foreign.missing(segment));
                print(() -> done(() -> foreign.uname(segment)) + segment.getString(0));
                print(() -> done(() -> foreign.uname(segment.asSlice(0, 389))));
                print(() -> done(() -> foreign.uname((MemorySegment) null)));
                print(() -> done(() -> foreign.uname(MemorySegment.NULL)));
                print(() -> foreign.write(-1, segment, 390));
                print(() -> foreign.write(-1, segment, 391));
                print(() -> foreign.write(-1, (MemorySegment) null, 1));
                print(() -> foreign.write(1, MemorySegment.NULL, 0));
                print(() -> foreign.write(-1, MemorySegment.ofArray(new byte[1]), 1));
                print(() -> foreign.readlink("/proc/self/exe", segment, 1) + segment.getString(0).substring(0, 2));
                print(() -> foreign.readlink("/proc/self/exe", segment, 391));
                closed(foreign, segment);
            }
        }

        private static void closed(Foreign foreign, MemorySegment confined) {
            Thread other = new Thread(() -> print(() -> foreign.read(confined)));
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            Arena arena = Arena.ofShared();
            MemorySegment segment = arena.allocate(8);
            arena.close();
            print(() -> foreign.read(segment));
            print(() -> foreign.write(-1, segment, 8));
        }
    }
}
