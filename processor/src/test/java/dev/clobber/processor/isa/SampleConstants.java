package dev.clobber.processor.isa;

import java.math.BigInteger;
import java.util.List;
import java.util.TreeSet;

/** Constants around the limits of their widths, and around those of a byte, where a shorter form may begin. */
final class SampleConstants {
    private SampleConstants() {}

    static List<String> of(OperandKind.Constant kind) {
        TreeSet<BigInteger> values = new TreeSet<>();
        for (int bits :
                new int[] {1, 7, 8, kind.bits() - 1, kind.bits(), 31, 32, kind.extended() - 1, kind.extended()}) {
            BigInteger limit = BigInteger.ONE.shiftLeft(bits);
            for (int near = -2; near <= 1; near++) {
                values.add(limit.add(BigInteger.valueOf(near)));
                values.add(limit.negate().add(BigInteger.valueOf(near)));
                values.add(BigInteger.ONE
                        .shiftLeft(kind.extended())
                        .subtract(limit)
                        .add(BigInteger.valueOf(near)));
            }
        }
        values.add(BigInteger.ZERO);
        return values.stream()
                .filter(value -> isWritable(value, kind))
                .map(BigInteger::toString)
                .toList();
    }

    /** Whether a signed or an unsigned number of the extended width comes back from the encoding. */
    private static boolean isWritable(BigInteger value, OperandKind.Constant kind) {
        BigInteger limit = BigInteger.ONE.shiftLeft(kind.extended());
        BigInteger half = limit.shiftRight(1);
        if (value.compareTo(limit) >= 0 || value.compareTo(half.negate()) < 0) {
            return false;
        }
        BigInteger signed = value.compareTo(half) >= 0 ? value.subtract(limit) : value;
        BigInteger reach = BigInteger.ONE.shiftLeft(kind.bits() - 1);
        return kind.bits() == kind.extended() || signed.compareTo(reach) < 0 && signed.compareTo(reach.negate()) >= 0;
    }
}
