package dev.clobber.processor.elf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Call-frame information against what GNU as makes of the same history, written as {@code .cfi} directives. */
class CallFrameTableTest {
    /** Where an entry says at which address its function lies, which in an object file is yet open. */
    private static final int PC_BEGIN = 8;

    @TempDir
    Path directory;

    @Test
    void probeIsEncodedAsTheAssemblerDoes() throws Exception {
        requireSameAsAssembler(Samples.PROBE_FRAME);
    }

    @Test
    void anyHistoryIsEncodedAsTheAssemblerDoes() throws Exception {
        Random random = new Random(5);
        for (int i = 0; i < 25; i++) {
            requireSameAsAssembler(random(random));
        }
    }

    private static FrameDescription random(Random random) {
        // Advances of each of the four lengths that have an encoding of their own.
        int[] strides = {8, 64, 300, 70_000};
        List<Change> changes = new ArrayList<>();
        int at = 0;
        for (int i = random.nextInt(12); i >= 0; i--) {
            at += 1 + random.nextInt(strides[random.nextInt(strides.length)]);
            int register = random.nextInt(100);
            changes.add(
                    switch (random.nextInt(3)) {
                        case 0 -> new Change.CfaOffset(at, random.nextInt(40_000));
                        case 1 -> new Change.Saved(at, register, 8 * (random.nextInt(400) - 300));
                        default -> new Change.Restored(at, register);
                    });
        }
        return new FrameDescription(0, at + 1 + random.nextInt(100), changes);
    }

    private void requireSameAsAssembler(FrameDescription frame) throws Exception {
        Tool.require("as", "objcopy");
        StringBuilder source = new StringBuilder(".text\nf:\n.cfi_startproc\n");
        int at = 0;
        for (Change change : frame.changes()) {
            source.append(skip(change.offset() - at));
            source.append(directive(change)).append('\n');
            at = change.offset();
        }
        source.append(skip(frame.length() - at)).append(".cfi_endproc\n");
        Samples.write(source.toString(), directory.resolve("f.s"));
        Tool.run(directory, "as", "--64", "-o", "f.o", "f.s").requireQuiet();
        Tool.run(directory, "objcopy", "-O", "binary", "-j", ".eh_frame", "f.o", "f.bin")
                .requireQuiet();
        byte[] expected = Files.readAllBytes(directory.resolve("f.bin"));
        CallFrameTable table = new CallFrameTable(Samples.X86_64.callFrame(), List.of(frame));
        byte[] actual = table.toBytes(0, 0x1000);
        assertEquals(table.size(), actual.length);
        ByteBuffer buffer = ByteBuffer.wrap(actual).order(ByteOrder.LITTLE_ENDIAN);
        int description = 4 + buffer.getInt(0);
        assertEquals(0x1000, description + PC_BEGIN + buffer.getInt(description + PC_BEGIN));
        buffer.putInt(description + PC_BEGIN, 0);
        // The assembler leaves the terminator to the linker.
        ByteBuffer terminated = ByteBuffer.allocate(expected.length + 4).put(expected);
        assertArrayEquals(terminated.array(), actual, source::toString);
    }

    private static String skip(int bytes) {
        return bytes == 0 ? "" : ".skip " + bytes + ", 0x90\n";
    }

    private static String directive(Change change) {
        if (change instanceof Change.CfaOffset cfa) {
            return ".cfi_def_cfa_offset " + cfa.bytes();
        }
        if (change instanceof Change.Saved saved) {
            return ".cfi_offset " + saved.register() + ", " + saved.cfaOffset();
        }
        return ".cfi_restore " + ((Change.Restored) change).register();
    }

    @Test
    void indexIsSortedAndPointsAtEachEntry() {
        List<FrameDescription> frames = List.of(
                new FrameDescription(64, 8, List.of()),
                Samples.PROBE_FRAME,
                new FrameDescription(32, 8, List.of(new Change.CfaOffset(1, 16))));
        CallFrameTable table = new CallFrameTable(Samples.X86_64.callFrame(), frames);
        int text = 0x5000;
        int frameAddress = 0x2040;
        int indexAddress = 0x2000;
        ByteBuffer entries = ByteBuffer.wrap(table.toBytes(frameAddress, text)).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer index =
                ByteBuffer.wrap(table.index(indexAddress, frameAddress, text)).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(table.indexSize(), index.limit());
        assertEquals(frameAddress, indexAddress + 4 + index.getInt(4));
        assertEquals(3, index.getInt(8));
        int[] starts = {0, 32, 64};
        for (int i = 0; i < 3; i++) {
            assertEquals(text + starts[i], indexAddress + index.getInt(12 + 8 * i));
            int entry = indexAddress + index.getInt(16 + 8 * i) - frameAddress;
            // Its own words agree: the way back to the common entry, and the function's address.
            assertEquals(entry + 4, entries.getInt(entry + 4));
            assertEquals(text + starts[i], frameAddress + entry + PC_BEGIN + entries.getInt(entry + PC_BEGIN));
        }
    }

    @Test
    void refusesWhatTheAlignmentFactorsCannotExpress() {
        FrameDescription odd = new FrameDescription(0, 8, List.of(new Change.Saved(1, 3, -12)));
        CallFrameConvention convention = Samples.X86_64.callFrame();
        assertThrows(IllegalArgumentException.class, () -> CallFrameProgram.of(odd, convention));
    }
}
