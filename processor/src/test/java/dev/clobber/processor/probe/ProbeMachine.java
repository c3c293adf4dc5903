package dev.clobber.processor.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The processor, with all its user registers under control. One to a process, and for one thread, the one that has opened it.
 *
 * <p>What it runs can do to the process whatever machine code can, so the process should be one that nobody minds losing:
 * {@link ProbeProcess}.
 */
final class ProbeMachine {
    /** What becomes of a run that faults. */
    enum Faults {
        /** The kernel ends the process with the fault's signal: the surest way. */
        DIE,
        /** The run ends with the signal's number, and the process goes on. */
        CATCH
    }

    private static final int HOST_COMPONENTS =
            Component.X87.bit() | Component.SSE.bit() | Component.PROTECTION_KEYS.bit();

    private final LongBuffer state;
    private final LongBuffer memory;
    private final CodeArea code;
    private final StateLayout layout;
    private final XsaveImage image;
    private final ByteBuffer control = BlockSetup.bytes(Block.CONTROL, Block.PAGE);

    private ProbeMachine(ExtendedState extended) {
        layout = new StateLayout(extended);
        image = new XsaveImage(extended);
        state = BlockSetup.bytes(Block.STATE, Block.PAGE).asLongBuffer();
        memory = BlockSetup.bytes(Block.MEMORY, Block.MEMORY_SIZE).asLongBuffer();
        code = new CodeArea();
        if (Block.IMAGE - Block.STATE + extended.size() > Block.PAGE || extended.size() > Block.IMAGE_LIMIT) {
            throw new IllegalStateException("no room for a state of " + extended.size() + " bytes");
        }
        putControl(Block.COMPONENTS, extended.components());
        putControl(Block.HOST_COMPONENTS, extended.components() & HOST_COMPONENTS);
        putControl(Block.HAS_BASES, extended.segmentBases() ? 1 : 0);
    }

    /** Takes possession of this process's low memory. */
    static ProbeMachine open(Faults faults) {
        BlockSetup.map();
        BlockSetup.dieOfFaults();
        if (faults == Faults.CATCH) {
            BlockSetup.catchFaults();
        }
        return new ProbeMachine(extended());
    }

    private static ExtendedState extended() {
        List<String> features = features();
        if (!features.contains("xsave")) {
            throw new IllegalStateException("this processor or system has no XSAVE");
        }
        Map<Component, Integer> offsets = new EnumMap<>(ExtendedState.smallest().offsets());
        long enabled = ProbeNatives.enabledComponents();
        ByteBuffer answer = BlockSetup.bytes(Block.IDENTITY, 4 * Integer.BYTES);
        for (Component component : Component.values()) {
            if ((enabled & component.bit()) != 0 && component.number() > 1) {
                ProbeNatives.identify(0xd, component.number());
                offsets.put(component, answer.getInt(Integer.BYTES));
            }
        }
        ExtendedState smallest = ExtendedState.smallest();
        int mask = new ProbeMachine(smallest).mxcsrMask();
        return new ExtendedState(offsets, mask, features.contains("fsgsbase"));
    }

    /** What the processor can and the system lets programs do: the words of /proc/cpuinfo, which features of the table are too. */
    static List<String> features() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("flags"))
                    .findFirst()
                    .map(line -> List.of(line.split("\\s+")))
                    .orElse(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int mxcsrMask() {
        MachineState state = layout.zero();
        run(code.exit(), state, state);
        int mask = control.getInt(Block.HOST_IMAGE - Block.CONTROL + 28);
        return mask == 0 ? 0xffbf : mask;
    }

    private void putControl(int address, int value) {
        control.putInt(address - Block.CONTROL, value);
    }

    StateLayout layout() {
        return layout;
    }

    CodeArea code() {
        return code;
    }

    /**
     * Runs code.
     *
     * @param entry where {@link CodeArea#place} has put it
     * @param before all registers and the memory at its start
     * @param after receives them as they are at its end; may be the same as {@code before}, and stays as it is after a fault
     * @return 0, or the number of the signal of the fault that has ended it
     */
    int run(long entry, MachineState before, MachineState after) {
        int registers = layout.registerWords();
        long[] words = before.words();
        state.put(0, words, 0, registers);
        image.toStack(words, state);
        memory.put(0, words, registers, words.length - registers);
        int signal = ProbeNatives.run(entry);
        if (signal == 0) {
            words = after.words();
            state.get(0, words, 0, registers);
            image.fromStack(words);
            memory.get(0, words, registers, words.length - registers);
        }
        return signal;
    }
}
