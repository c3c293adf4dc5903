package dev.clobber.processor.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A random block that saves registers, does anything with them, branches and loops included, and restores them. */
final class SavingBlock {
    private static final List<String> SAVED = List.of("rbx", "r12", "r13", "r14", "r15");
    /** What the block may change. */
    static final List<String> SCRATCH = List.of("rax", "rcx", "rdx", "r8", "r9", "r10", "r11");

    private final Random random;
    private final StringBuilder code = new StringBuilder();
    private final List<String> restoring = new ArrayList<>();
    private final List<String> saved = new ArrayList<>();
    private final List<String> free = new ArrayList<>(SCRATCH);
    private int labels;
    private int dropped = -1;

    private SavingBlock(Random random) {
        this.random = random;
    }

    static SavingBlock of(long seed) {
        SavingBlock block = new SavingBlock(new Random(seed));
        block.build(-1);
        return block;
    }

    /** The same block with one of the instructions that restore a register left out. */
    static SavingBlock damaged(long seed) {
        SavingBlock whole = of(seed);
        SavingBlock block = new SavingBlock(new Random(seed));
        block.build((int) Math.floorMod(seed, (long) whole.saved.size()));
        return block;
    }

    String text() {
        return code.toString();
    }

    /** The register that the damaged block does not restore. */
    String lost() {
        return saved.get(dropped);
    }

    private void build(int drop) {
        dropped = drop;
        List<String> registers = new ArrayList<>(SAVED);
        Collections.shuffle(registers, random);
        int count = 1 + random.nextInt(registers.size());
        for (String register : registers.subList(0, count)) {
            save(register);
        }
        body(3);
        for (String register : saved) {
            line("lea " + register + ", [rax + 1]");
        }
        Collections.reverse(restoring);
        restoring.forEach(this::line);
    }

    private void save(String register) {
        saved.add(register);
        boolean isLost = saved.size() - 1 == dropped;
        int way = random.nextInt(5);
        if (way == 0) {
            line("push " + register);
            restoring.add(isLost ? "add rsp, 8" : "pop " + register);
        } else if (way == 1) {
            int size = 8 * (1 + random.nextInt(8));
            int place = 8 * random.nextInt(size / 8);
            line("sub rsp, " + size);
            line("mov [rsp + " + place + "], " + register);
            restoring.add("lea rsp, [rsp + " + size + "]");
            restoring.add(isLost ? "nop" : "mov " + register + ", [rsp + " + place + "]");
        } else if (way == 2 && free.size() > 3) {
            String keeper = free.remove(free.size() - 1);
            line("mov " + keeper + ", " + register);
            restoring.add(isLost ? "nop" : "mov " + register + ", " + keeper);
        } else if (way == 3 && free.size() > 3) {
            String keeper = free.remove(free.size() - 1);
            line("xchg " + keeper + ", " + register);
            restoring.add(isLost ? "nop" : "xchg " + register + ", " + keeper);
        } else {
            String keeper = "xmm" + saved.size();
            line("movq " + keeper + ", " + register);
            restoring.add(isLost ? "nop" : "movq " + register + ", " + keeper);
        }
    }

    private void body(int depth) {
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(depth == 0 ? 5 : 8);
            if (kind < 4) {
                line(write());
            } else if (kind == 4) {
                String register = any();
                line("push " + register);
                line(write());
                line("pop " + register);
            } else if (kind == 5) {
                String label = "l" + labels++;
                line("test eax, eax");
                line("js " + label);
                body(depth - 1);
                line(label + ":");
            } else if (kind == 6) {
                String label = "l" + labels++;
                line(label + ":");
                body(depth - 1);
                line("test eax, eax");
                line("jnz " + label);
            } else {
                String other = "l" + labels++;
                String end = "l" + labels++;
                line("test eax, eax");
                line("jp " + other);
                body(depth - 1);
                line("jmp " + end);
                line(other + ":");
                body(depth - 1);
                line(end + ":");
            }
        }
    }

    private String write() {
        String target = any();
        return switch (random.nextInt(5)) {
            case 0 -> "mov " + target + ", " + any();
            case 1 -> "add " + target + ", " + any();
            case 2 -> "cmovz " + target + ", " + any();
            case 3 -> "bsf " + target + ", " + any();
            default -> "mov [rdi + 8], " + target;
        };
    }

    /** One that is saved, or that may change and keeps nothing. */
    private String any() {
        int index = random.nextInt(saved.size() + free.size());
        return index < saved.size() ? saved.get(index) : free.get(index - saved.size());
    }

    private void line(String text) {
        code.append(text).append('\n');
    }
}
