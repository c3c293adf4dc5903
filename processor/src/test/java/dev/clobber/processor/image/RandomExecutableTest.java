package dev.clobber.processor.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.testing.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random programs do the same in every layout, and what they do is what a plain arrangement of them does. */
class RandomExecutableTest {
    private static final int COUNT = Integer.getInteger("clobber.executables", 60);
    private static final long SEED = Long.getLong("clobber.seed", 1);

    /** Any of these may stand anywhere: none faults, none touches rsp for good. */
    private static final List<String> LINES = List.of(
            "mov eax, A",
            "mov R, B",
            "mov Q, S",
            "mov R, S",
            "xor R, R",
            "add R, S",
            "sub R, B",
            "inc R",
            "dec R",
            "xchg R, S",
            "xchg eax, R",
            "imul R, S",
            "and R, B",
            "or R, S",
            "not R",
            "neg R",
            "rol R, 5",
            "cdq",
            "lea R, [Q + S2*2 + 3]",
            "mov dl, B",
            "mov dh, B",
            "mov cl, al",
            "push B\npop Q",
            "push Q\npush W\npop Q\npop W",
            "cmp R, S",
            "test R, S",
            "setg al",
            "cmovl R, S",
            "adc R, S",
            "mov R, 1",
            "mov R, 4063234",
            "mov R, 5",
            "address rsi, data0\nmovzx r9d, byte ptr [rsi]\nmov esi, B",
            "address r8, data1\nadd dl, [r8]\nxor r8d, r8d",
            "add al, [rip + data1]",
            "push 7\npush Q\npop Q\npop Q",
            "movzx R, al",
            "shr R, 3",
            "bswap R",
            "mov r9d, S",
            "xor r9, Q");

    private static final List<String> REGISTERS =
            List.of("eax", "ecx", "edx", "ebx", "esi", "edi", "ebp", "r8d", "r10d");
    private static final List<String> WIDE = List.of("rax", "rcx", "rdx", "rbx", "rsi", "rdi", "rbp", "r8", "r10");

    private static final String CONDITIONS = "z nz g ge l le a ae b be s ns o no p np";

    @TempDir
    Path directory;

    @BeforeEach
    void runsHere() {
        Running.require();
    }

    @Test
    void sameEverywhere() throws IOException {
        for (int i = 0; i < COUNT; i++) {
            Random random = new Random(SEED * 1000 + i);
            int length = i % 20 == 19 ? 2000 : 1 + random.nextInt(1 + i * 2);
            check(program(random, length), "seed " + (SEED * 1000 + i));
        }
    }

    private void check(MachineProgram program, String seed) throws IOException {
        HeaderPlan plan = HeaderPlan.of(FileLayout.WELL_FORMED, 0);
        Pieces pieces = new Pieces(program, Linking.loading(plan, Linking.UNKNOWN));
        byte[] plain =
                PlacedProgram.file(pieces, plan, Placement.plain(plan, pieces)).bytes();
        Outcome expected = Running.run(directory, new Image(plain, ""));
        for (FileLayout layout : FileLayout.values()) {
            Image image = Images.executable(program, layout, Written.NO_SOURCE, false);
            assertEquals(expected, Running.run(directory, image), () -> seed + "\n" + image.listing());
        }
    }

    /** A random body with branches forward and loops that end, then the sum of all registers as exit status. */
    private static MachineProgram program(Random random, int length) {
        StringBuilder text = new StringBuilder();
        List<Integer> open = new ArrayList<>();
        int labels = 0;
        int loop = -1;
        for (int i = 0; i < length; i++) {
            int kind = random.nextInt(12);
            if (kind == 0) {
                open.add(labels);
                text.append('j')
                        .append(pick(random, List.of(CONDITIONS.split(" "))))
                        .append(" L")
                        .append(labels++)
                        .append('\n');
            } else if (kind == 1 && !open.isEmpty()) {
                text.append('L').append(open.remove(open.size() - 1)).append(":\n");
            } else if (kind == 3 && loop < 0 && random.nextBoolean()) {
                loop = i;
                text.append("xor r12d, r12d\nB").append(i).append(":\n");
            } else if (kind == 3 && loop >= 0) {
                text.append("inc r12d\ncmp r12d, 3\njb B").append(loop).append('\n');
                loop = -1;
            } else if (kind == 2 && random.nextInt(3) == 0) {
                text.append("jmp L")
                        .append(labels)
                        .append("\nud2\nL")
                        .append(labels++)
                        .append(":\n");
            } else {
                text.append(line(random)).append('\n');
            }
            // 39 is getpid, which changes rax; then it is set.
            if (random.nextInt(15) == 0) {
                text.append("mov eax, 39\nsyscall\nmov eax, 3\n");
            }
        }
        for (int label : open) {
            text.append('L').append(label).append(":\n");
        }
        for (String register : REGISTERS.subList(0, 5)) {
            text.append("add edi, ").append(register).append('\n');
        }
        text.append("mov eax, 231\nsyscall\n");
        String written = text.toString().replaceAll("(?m)^mov eax, 3$", "mov eax, 3\nxor ecx, ecx\nxor r11d, r11d");
        return Written.program(written, data(random), List.of());
    }

    private static List<DataItem> data(Random random) {
        byte[] first = new byte[1 + random.nextInt(12)];
        random.nextBytes(first);
        return List.of(
                new DataItem("data0", first),
                new DataItem("data1", "some text".repeat(1 + random.nextInt(3)).getBytes(StandardCharsets.US_ASCII)));
    }

    private static String line(Random random) {
        String line = pick(random, LINES);
        int w = random.nextInt(WIDE.size());
        return line.replace("W", WIDE.get(w))
                .replace("S2", pick(random, WIDE))
                .replace("Q, S", WIDE.get(w) + ", " + pick(random, WIDE))
                .replace("Q", pickNot(random, w))
                .replace("R", pick(random, REGISTERS))
                .replace("S", pick(random, REGISTERS))
                .replace("A", Integer.toString(random.nextInt()))
                .replace("B", Integer.toString(random.nextInt(100)));
    }

    private static String pickNot(Random random, int other) {
        return WIDE.get((other + 1 + random.nextInt(WIDE.size() - 1)) % WIDE.size());
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
