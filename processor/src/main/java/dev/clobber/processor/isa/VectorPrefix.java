package dev.clobber.processor.isa;

import java.util.List;
import java.util.Map;

/**
 * The first word of a VEX or EVEX encoding (SDM vol. 2, sections 3.1.1.2 and 3.1.1.3): {@code VEX.256.66.0F38.W0}.
 *
 * @param length 0 for 128 bits, 1 for 256, 2 for 512; 0 for LZ, L0, and LIG
 * @param simd what pp holds: 0, 1 for 66, 2 for F3, 3 for F2
 * @param map the opcode map: 1 for 0F, 2 for 0F38, 3 for 0F3A, 5 and 6
 * @param wide W1
 */
record VectorPrefix(int length, int simd, int map, boolean wide) {
    private static final Map<String, Integer> LENGTHS =
            Map.of("128", 0, "L0", 0, "LZ", 0, "LIG", 0, "256", 1, "L1", 1, "512", 2);
    private static final Map<String, Integer> SIMD = Map.of("66", 1, "F3", 2, "F2", 3);
    private static final Map<String, Integer> MAPS = Map.of("0F", 1, "0F38", 2, "0F3A", 3, "MAP5", 5, "MAP6", 6);

    static VectorPrefix parse(String word) {
        List<String> parts = List.of(word.split("\\."));
        boolean hasSimd = parts.size() == 5;
        boolean sound = (hasSimd || parts.size() == 4)
                && LENGTHS.containsKey(parts.get(1))
                && (!hasSimd || SIMD.containsKey(parts.get(2)))
                && MAPS.containsKey(parts.get(parts.size() - 2))
                && List.of("W0", "W1", "WIG").contains(parts.get(parts.size() - 1));
        if (!sound) {
            throw new IllegalArgumentException(
                    "`" + word + "` is no prefix: write for example `VEX.128.66.0F38.W0` or `EVEX.LIG.F2.0F.W1`");
        }
        return new VectorPrefix(
                LENGTHS.get(parts.get(1)),
                hasSimd ? SIMD.get(parts.get(2)) : 0,
                MAPS.get(parts.get(parts.size() - 2)),
                parts.get(parts.size() - 1).equals("W1"));
    }
}
