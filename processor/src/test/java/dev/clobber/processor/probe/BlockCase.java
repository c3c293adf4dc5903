package dev.clobber.processor.probe;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A block and what it may do, for {@link BlockProbe}.
 *
 * @param code its bytes, in hexadecimal
 * @param inputs what is set when it begins; all else is left to chance
 * @param changes what it may change, beside the memory of its buffers, the stack below rsp, and what no contract keeps: upper vector
 *     halves, the contents of the empty x87 stack, and the flags of exceptions in mxcsr
 * @param results what must depend on nothing but the inputs, the memory of the buffers, and the caller's stack
 * @param buffers how many {@linkplain #BUFFER buffers} it has
 * @param isRepeatable whether the same inputs give the same results: not so for what reads a clock
 * @param writesBuffers whether it may change the buffers
 * @param readsBuffers whether its results may depend on what is in the buffers
 * @param usesStack whether it may change the stack below rsp
 * @param pairs how often it is run twice
 */
public record BlockCase(
        String code,
        List<Input> inputs,
        List<Bits> changes,
        List<Bits> results,
        int buffers,
        boolean isRepeatable,
        boolean writesBuffers,
        boolean readsBuffers,
        boolean usesStack,
        int pairs) {
    /** The bytes of a buffer, one behind the other. */
    public static final int BUFFER = 0x100;

    /** How many there can be. */
    public static final int BUFFERS = 8;

    /** Copies the lists. */
    public BlockCase {
        inputs = List.copyOf(inputs);
        changes = List.copyOf(changes);
        results = List.copyOf(results);
        if (buffers > BUFFERS) {
            throw new IllegalArgumentException(buffers + " buffers");
        }
    }

    /** Where the values of an input come from. */
    public enum Kind {
        /** The address of a buffer, of the number that the argument says. */
        POINTER,
        /** Anything, widened by copies of its sign. */
        SIGNED,
        /** Anything, widened by zeros. */
        UNSIGNED,
        /** A number from 0 to the argument. */
        SMALL,
        /** The argument. */
        NUMBER
    }

    /**
     * A register that is set.
     *
     * @param part its name in {@link StateLayout#parts}
     * @param bits the width of its value
     * @param defined the width up to which it is widened; above that are bits that nobody has set
     */
    public record Input(String part, Kind kind, long argument, int bits, int defined) {
        /** This input, with values from where another's come. */
        public Input from(Input other) {
            return new Input(part, other.kind, other.argument, bits, defined);
        }
    }

    /** Bits of a part, the last not included. */
    public record Bits(String part, int low, int high) {}

    /** The same with other inputs. */
    public BlockCase withInputs(List<Input> others) {
        return new BlockCase(
                code, others, changes, results, buffers, isRepeatable, writesBuffers, readsBuffers, usesStack, pairs);
    }

    String toLine() {
        return String.join(
                ";",
                code,
                join(inputs.stream()
                        .map(i -> i.part + "," + i.kind + "," + i.argument + "," + i.bits + "," + i.defined)
                        .toList()),
                text(changes),
                text(results),
                String.valueOf(buffers),
                String.valueOf(isRepeatable),
                String.valueOf(writesBuffers),
                String.valueOf(readsBuffers),
                String.valueOf(usesStack),
                String.valueOf(pairs));
    }

    static BlockCase parse(String line) {
        String[] fields = line.split(";", -1);
        return new BlockCase(
                fields[0],
                words(fields[1]).stream().map(BlockCase::input).toList(),
                bits(fields[2]),
                bits(fields[3]),
                Integer.parseInt(fields[4]),
                Boolean.parseBoolean(fields[5]),
                Boolean.parseBoolean(fields[6]),
                Boolean.parseBoolean(fields[7]),
                Boolean.parseBoolean(fields[8]),
                Integer.parseInt(fields[9]));
    }

    private static Input input(String text) {
        String[] words = text.split(",");
        return new Input(
                words[0],
                Kind.valueOf(words[1]),
                Long.parseLong(words[2]),
                Integer.parseInt(words[3]),
                Integer.parseInt(words[4]));
    }

    private static String text(List<Bits> all) {
        return join(all.stream().map(b -> b.part + "," + b.low + "," + b.high).toList());
    }

    private static List<Bits> bits(String text) {
        return words(text).stream()
                .map(word -> word.split(","))
                .map(part -> new Bits(part[0], Integer.parseInt(part[1]), Integer.parseInt(part[2])))
                .toList();
    }

    private static String join(List<String> words) {
        return words.stream().collect(Collectors.joining(" "));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
