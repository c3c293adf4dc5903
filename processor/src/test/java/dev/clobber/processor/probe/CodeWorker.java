package dev.clobber.processor.probe;

import java.util.HexFormat;
import java.util.SplittableRandom;

/** Runs code that may fault: each item is {@code die} or {@code catch}, and the code in hexadecimal. Runs in a child. */
final class CodeWorker {
    private static final int RUNS = 400_000;

    private CodeWorker() {}

    /** Answers with the number of the signal of a fault that was caught, or 0. */
    public static void main(String[] arguments) {
        ProbeMachine[] machine = new ProbeMachine[1];
        ProbeWorker.serve(item -> {
            String[] words = item.split(" ");
            if (machine[0] == null) {
                machine[0] = ProbeMachine.open(
                        words[0].equals("catch") ? ProbeMachine.Faults.CATCH : ProbeMachine.Faults.DIE);
            }
            return switch (words[1]) {
                case "rate" -> rate(machine[0]);
                case "null" -> nullPointers();
                case "stack" -> stackOverflow();
                default -> String.valueOf(run(machine[0], words[1]));
            };
        });
    }

    private static String run(ProbeMachine machine, String hex) {
        MachineState before = machine.layout().random(new SplittableRandom(5));
        MachineState after = machine.layout().zero();
        long entry = machine.code().place(HexFormat.of().parseHex(hex));
        int signal = machine.run(entry, before, after);
        return signal + (signal == 0 && !after.equals(before) ? " changed " + before.differences(after) : "");
    }

    private static String rate(ProbeMachine machine) {
        StateLayout layout = machine.layout();
        SplittableRandom random = new SplittableRandom(6);
        MachineState before = layout.random(random);
        MachineState after = layout.zero();
        StateMask none = StateMask.none(layout);
        long entry = machine.code().place(new byte[] {(byte) 0x90});
        long[] times = new long[4];
        times[0] = System.nanoTime();
        for (int i = 0; i < RUNS; i++) {
            ProbeNatives.run(entry);
        }
        times[1] = System.nanoTime();
        int different = 0;
        for (int i = 0; i < RUNS; i++) {
            different += machine.run(entry, before, after) + (none.covers(before, after) ? 0 : 1);
        }
        times[2] = System.nanoTime();
        for (int i = 0; i < RUNS; i++) {
            layout.randomize(before, random);
            different += machine.run(entry, before, after) + (none.covers(before, after) ? 0 : 1);
        }
        times[3] = System.nanoTime();
        return "%d different; ns a run: native %d, copied and compared %d, of random states %d"
                .formatted(
                        different,
                        (times[1] - times[0]) / RUNS,
                        (times[2] - times[1]) / RUNS,
                        (times[3] - times[2]) / RUNS);
    }

    /** The JVM finds null pointers by the same signal that ours is before. */
    private static String nullPointers() {
        int found = 0;
        for (int i = 0; i < 100_000; i++) {
            try {
                found += length(i % 1000 == 0 ? null : "x");
            } catch (NullPointerException e) {
                found += 2;
            }
        }
        return String.valueOf(found);
    }

    private static int length(String text) {
        return text.length();
    }

    private static String stackOverflow() {
        try {
            return String.valueOf(deeper(0));
        } catch (StackOverflowError e) {
            return "overflow";
        }
    }

    private static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }
}
