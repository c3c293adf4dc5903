package dev.clobber.processor.probe;

import dev.clobber.processor.asm.ObjectCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Instructions that the instruction table does not have yet: in the text nops keep their place, and their bytes are filled in
 * afterwards. One that the table has is the assembler's, so this class has nothing left to do as soon as all are there.
 */
final class StopGap {
    private static final Map<String, String> WITHOUT_MEMORY = Map.of(
            "xgetbv", "0f01d0",
            "pushfq", "9c",
            "popfq", "9d",
            "rdfsbase rax", "f3480faec0",
            "rdgsbase rax", "f3480faec8",
            "wrfsbase rax", "f3480faed0",
            "wrgsbase rax", "f3480faed8");

    /** Opcode, ModRM and SIB for an absolute address, which follows. */
    private static final Map<String, String> WITH_MEMORY = Map.of("xsave64", "480fae2425", "xrstor64", "480fae2c25");

    private static final Pattern MEMORY = Pattern.compile("(\\w+) \\[(\\d+)\\]");
    private static final String LABEL = "probe.stopGap.";

    private final Map<String, byte[]> gaps = new TreeMap<>();

    /** The mnemonics that it stands in for. */
    static boolean knows(String mnemonic) {
        return WITH_MEMORY.containsKey(mnemonic)
                || WITHOUT_MEMORY.keySet().stream().anyMatch(text -> text.split(" ")[0].equals(mnemonic));
    }

    /** What stands in the text for an instruction. */
    String reserve(String instruction) {
        byte[] bytes = bytes(instruction);
        String label = LABEL + gaps.size();
        gaps.put(label, bytes);
        return label + ":\n" + "    nop\n".repeat(bytes.length);
    }

    /** The code with all gaps filled. */
    byte[] fill(ObjectCode code) {
        byte[] bytes = code.bytes();
        gaps.forEach(
                (label, gap) -> System.arraycopy(gap, 0, bytes, code.labels().get(label), gap.length));
        return bytes;
    }

    private static byte[] bytes(String instruction) {
        Matcher memory = MEMORY.matcher(instruction);
        if (!memory.matches()) {
            return HexFormat.of().parseHex(WITHOUT_MEMORY.get(instruction));
        }
        byte[] head = HexFormat.of().parseHex(WITH_MEMORY.get(memory.group(1)));
        return ByteBuffer.allocate(head.length + Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(head)
                .putInt(Integer.parseInt(memory.group(2)))
                .array();
    }
}
