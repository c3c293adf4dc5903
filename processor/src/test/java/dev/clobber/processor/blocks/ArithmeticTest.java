package dev.clobber.processor.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.blocks.LongArithmetic.Division;
import dev.clobber.processor.blocks.LongArithmetic.Sum;
import dev.clobber.processor.blocks.LongArithmetic.Wide;
import dev.clobber.processor.testing.Bindings;
import dev.clobber.processor.testing.Way;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What instructions compute is what Java's operators do, on both calling paths. */
class ArithmeticTest {
    /** Rounds, of which each calls every block: {@code -Dclobber.rounds=1000000}. */
    private static final int ROUNDS = Integer.getInteger("clobber.rounds", 2000);

    private static final BigInteger WIDE = BigInteger.ONE.shiftLeft(128);

    static Stream<Way> ways() {
        return Way.available().filter(way -> way != Way.NATIVES);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void ofLong(Way way) {
        LongArithmetic cpu = Bindings.bind(LongArithmetic.class, way);
        Numbers numbers = new Numbers(1);
        for (int round = 0; round < ROUNDS; round++) {
            long a = numbers.any();
            long b = numbers.any();
            simple(cpu, a, b);
            shifts(cpu, a, b);
            bits(cpu, a, b);
            wide(cpu, a, b, numbers.any(), numbers.any());
            divisions(cpu, a, numbers.notZero());
            assertEquals((a - (int) b ^ b * a) - (a + b) ^ a - ~b, cpu.eight(a, (int) b, b, a, a, b, a, ~b));
        }
    }

    private static void simple(LongArithmetic cpu, long a, long b) {
        assertEquals(a + b, cpu.add(a, b));
        assertEquals(a - b, cpu.subtract(a, b));
        assertEquals(a * b, cpu.multiply(a, b));
        assertEquals(b * -77, cpu.multiplyByConstant(a, b));
        assertEquals(a + b * 8 - 123456, cpu.address(a, b));
        assertEquals(Math.max(a, b), cpu.max(a, b));
        assertEquals(Long.compareUnsigned(a, b) < 0 ? a : b, cpu.minUnsigned(a, b));
        assertEquals(Long.compare(a, b), cpu.compare(a, b));
        assertEquals(Math.abs(a), cpu.absolute(a));
        assertEquals(~(a & b ^ ~a) | a, cpu.logic(a, b, ~a));
    }

    private static void shifts(LongArithmetic cpu, long a, long b) {
        assertEquals(a << b, cpu.shiftLeft(a, (byte) b));
        assertEquals(a >> b, cpu.shiftRight(a, (int) b));
        assertEquals(a >>> b, cpu.shiftRightUnsigned(a, b));
        assertEquals(Long.rotateLeft(a, (int) b), cpu.rotateLeft(a, b));
        assertEquals(Long.rotateRight(a, (int) b), cpu.rotateRight(a, (byte) b));
        int count = (int) b & 63;
        assertEquals(count == 0 ? a : a << count | b >>> 64 - count, cpu.funnel(a, b, (byte) b));
    }

    private static void bits(LongArithmetic cpu, long a, long b) {
        assertEquals(Long.reverseBytes(a), cpu.reverseBytes(a));
        assertEquals(a ^ 1L << b, cpu.flipBit(a, b));
        assertEquals((a >>> b & 1) != 0, cpu.testBit(a, b));
        assertEquals(Long.bitCount(a), cpu.bitCount(a));
        assertEquals(Long.numberOfLeadingZeros(a), cpu.leadingZeros(a));
        assertEquals(Long.numberOfTrailingZeros(a), cpu.trailingZeros(a));
        assertEquals(Long.numberOfTrailingZeros(a), cpu.scan(a));
        assertEquals(a & a - 1, cpu.withoutLowestBit(a));
        assertEquals(~a & b, cpu.andNot(a, b));
    }

    private static void wide(LongArithmetic cpu, long a, long b, long c, long d) {
        assertEquals(new Wide(a * b, Math.multiplyHigh(a, b)), cpu.multiplySigned(a, b));
        long high = Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
        assertEquals(new Wide(a * b, high), cpu.multiplyUnsigned(a, b));
        BigInteger one = unsigned(a, b);
        BigInteger other = unsigned(c, d);
        BigInteger sum = one.add(other);
        long top = sum.shiftRight(64).longValue();
        assertEquals(
                new Sum(a + c, top, sum.compareTo(WIDE) >= 0, ((b ^ top) & (d ^ top)) < 0), cpu.addWide(a, b, c, d));
        BigInteger difference = one.subtract(other);
        long rest = difference.shiftRight(64).longValue();
        assertEquals(
                new Sum(a - c, rest, difference.signum() < 0, ((b ^ d) & (b ^ rest)) < 0),
                cpu.subtractWide(a, b, c, d));
    }

    private static BigInteger unsigned(long low, long high) {
        return new BigInteger(Long.toUnsignedString(high))
                .shiftLeft(64)
                .add(new BigInteger(Long.toUnsignedString(low)));
    }

    private static void divisions(LongArithmetic cpu, long a, long b) {
        if (a != Long.MIN_VALUE || b != -1) {
            assertEquals(new Division(a / b, a % b), cpu.divide(a, b));
        }
        assertEquals(new Division(Long.divideUnsigned(a, b), Long.remainderUnsigned(a, b)), cpu.divideUnsigned(a, b));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void ofNarrowTypes(Way way) {
        NarrowArithmetic cpu = Bindings.bind(NarrowArithmetic.class, way);
        Numbers numbers = new Numbers(2);
        for (int round = 0; round < ROUNDS; round++) {
            int a = (int) numbers.any();
            int b = (int) numbers.any();
            narrow(cpu, a, b);
            int divisor = (int) numbers.notZero() | 1;
            if (a != Integer.MIN_VALUE || divisor != -1) {
                assertEquals(a / divisor, cpu.divide(a, divisor));
            }
            assertEquals(Integer.remainderUnsigned(a, divisor), cpu.remainderUnsigned(a, divisor));
        }
    }

    private static void narrow(NarrowArithmetic cpu, int a, int b) {
        assertEquals(a + b, cpu.add(a, b));
        assertEquals((short) (a - b), cpu.subtract((short) a, (short) b));
        assertEquals((byte) (a - b), cpu.subtract((byte) a, (byte) b));
        assertEquals(a * b, cpu.multiply(a, b));
        assertEquals((char) (a * b), cpu.multiply((char) a, (char) b));
        assertEquals((byte) a * (byte) b, cpu.multiply((byte) a, (byte) b));
        assertEquals(a << b, cpu.shiftLeft(a, (byte) b));
        assertEquals(a >>> b, cpu.shiftRightUnsigned(a, b));
        int count = b & 15;
        assertEquals((short) (a << count | (char) a >>> 16 - count), cpu.rotateLeft((short) a, (byte) count));
        assertEquals(Integer.reverseBytes(a), cpu.reverseBytes(a));
        assertEquals(Character.reverseBytes((char) a), cpu.swapBytes((char) a));
        assertEquals(Math.min(a, b), cpu.min(a, b));
        assertEquals((a & 1) == 0, cpu.not((a & 1) != 0));
        assertEquals((long) a + (char) b, cpu.widened(a, (char) b));
        assertEquals((byte) a + 2 * (short) b, cpu.widened((byte) a, (short) b));
        assertEquals((byte) a + 2 * (b & 1), cpu.widened((byte) a, (b & 1) != 0));
        assertEquals(Integer.bitCount((byte) a), cpu.bitCount((byte) a));
        assertEquals(a + b, cpu.addInVectors(a, b));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void ofFloatingTypes(Way way) {
        FloatingArithmetic cpu = Bindings.bind(FloatingArithmetic.class, way);
        Numbers numbers = new Numbers(3);
        for (int round = 0; round < ROUNDS; round++) {
            double a = numbers.floating();
            double b = numbers.floating();
            doubles(cpu, a, b);
            floats(cpu, (float) a, (float) b);
            conversions(cpu, numbers.any(), a);
            double c = numbers.floating();
            assertEquals(Math.fma(a, b, c), cpu.multiplyAdd(a, b, c));
            assertEquals(
                    ((a - b) * c + (float) b - a + c - b + c - a) * b, cpu.ten(a, b, c, (float) b, a, c, b, c, a, b));
        }
    }

    private static void doubles(FloatingArithmetic cpu, double a, double b) {
        assertEquals(a + b, cpu.add(a, b));
        assertEquals(a - b, cpu.subtract(a, b));
        assertEquals(a * b, cpu.multiply(a, b));
        assertEquals(a / b, cpu.divide(a, b));
        assertEquals(Math.sqrt(a), cpu.root(a));
        assertEquals(!(a <= b), cpu.notAtMost(a, b));
        assertEquals(Math.abs(a), cpu.absolute(a));
        assertEquals(-a, cpu.oldNegate(a));
    }

    private static void floats(FloatingArithmetic cpu, float a, float b) {
        assertEquals(a + b, cpu.add(a, b));
        assertEquals(a * b, cpu.multiply(a, b));
        assertEquals(a / b, cpu.divide(a, b));
        assertEquals((float) Math.sqrt(a), cpu.root(a));
        assertEquals(-a, cpu.negate(a));
        assertEquals(Float.isNaN(a), cpu.isNaN(a));
        assertEquals((double) a, cpu.widen(a));
        if (Math.abs(a) < 1L << 31) {
            assertEquals((int) a, cpu.toInt(a));
        }
    }

    private static void conversions(FloatingArithmetic cpu, long a, double b) {
        assertEquals((double) a, cpu.fromLong(a));
        assertEquals((float) (int) a, cpu.fromInt((int) a));
        assertEquals((float) b, cpu.narrow(b));
        if (Math.abs(b) < 1L << 62) {
            assertEquals((long) b, cpu.toLong(b));
        }
    }
}
