package dev.clobber.demo;

import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.In;
import dev.clobber.Requires;
import java.nio.ByteBuffer;
import java.util.Objects;

/** The compression function of SHA-256 (FIPS 180-4, section 6.2.2) by the instructions that are made for it. */
public interface Sha256 {
    /** Bytes of a block. */
    int BLOCK = 64;

    /** The words of a block take turns in xmm3 to xmm6; xmm1 and xmm2 hold the state, xmm0 what the rounds add. */
    String ROUNDS_BEGIN = "movdqu xmm0, [{k}]; add {k}, 16; paddd xmm0, ";

    String ROUNDS_MIDDLE = "; sha256rnds2 xmm2, xmm1, xmm0; ";
    String ROUNDS_END = "pshufd xmm0, xmm0, 0x0e; sha256rnds2 xmm1, xmm2, xmm0";

    /** Four rounds with the words of each of the four registers, and what the words of later rounds take of them. */
    String QUAD_3 = ROUNDS_BEGIN + "xmm3" + ROUNDS_MIDDLE
            + "movdqa xmm7, xmm3; palignr xmm7, xmm6, 4; paddd xmm4, xmm7; sha256msg2 xmm4, xmm3; " + ROUNDS_END;

    String QUAD_4 = ROUNDS_BEGIN + "xmm4" + ROUNDS_MIDDLE
            + "movdqa xmm7, xmm4; palignr xmm7, xmm3, 4; paddd xmm5, xmm7; sha256msg2 xmm5, xmm4; " + ROUNDS_END;

    String QUAD_5 = ROUNDS_BEGIN + "xmm5" + ROUNDS_MIDDLE
            + "movdqa xmm7, xmm5; palignr xmm7, xmm4, 4; paddd xmm6, xmm7; sha256msg2 xmm6, xmm5; " + ROUNDS_END;

    String QUAD_6 = ROUNDS_BEGIN + "xmm6" + ROUNDS_MIDDLE
            + "movdqa xmm7, xmm6; palignr xmm7, xmm5, 4; paddd xmm3, xmm7; sha256msg2 xmm3, xmm6; " + ROUNDS_END;

    /** The constants of the rounds: the first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
    static int[] constants() {
        int[] constants = new int[64];
        int candidate = 2;
        for (int i = 0; i < constants.length; candidate++) {
            if (java.math.BigInteger.valueOf(candidate).isProbablePrime(50)) {
                // The cube root, scaled by 2 to the power of 32, to the last bit.
                java.math.BigInteger scaled =
                        java.math.BigInteger.valueOf(candidate).shiftLeft(96);
                long root = (long) (Math.cbrt(candidate) * 0x1p32);
                while (java.math.BigInteger.valueOf(root).pow(3).compareTo(scaled) > 0) {
                    root--;
                }
                while (java.math.BigInteger.valueOf(root + 1).pow(3).compareTo(scaled) <= 0) {
                    root++;
                }
                constants[i++] = (int) root;
            }
        }
        return constants;
    }

    /**
     * Takes a block into a state.
     *
     * @param state eight words
     * @param block 64 bytes
     * @param k the 64 {@link #constants}
     * @throws IndexOutOfBoundsException where an array is shorter than that
     */
    default void compress(int[] state, byte[] block, int[] k) {
        Objects.checkFromIndexSize(0, 8, state.length);
        Objects.checkFromIndexSize(0, BLOCK, block.length);
        Objects.checkFromIndexSize(0, 64, k.length);
        compressUnchecked(state, block, k, 0x0405060700010203L, 0x0c0d0e0f08090a0bL);
    }

    /** The last two parameters are the order that makes big-endian words of bytes. */
    @Asm({
        "movq xmm8, {swapLow}",
        "pinsrq xmm8, {swapHigh}, 1",
        "movdqu xmm1, [{state}]        # d c b a",
        "pshufd xmm1, xmm1, 0xb1",
        "movdqu xmm2, [{state} + 16]   # h g f e",
        "pshufd xmm2, xmm2, 0x1b",
        "movdqa xmm7, xmm1",
        "palignr xmm1, xmm2, 8         # a b e f",
        "pblendw xmm2, xmm7, 0xf0      # c d g h",
        "movdqa xmm9, xmm1",
        "movdqa xmm10, xmm2",
        "movdqu xmm3, [{block}]; pshufb xmm3, xmm8; " + ROUNDS_BEGIN + "xmm3" + ROUNDS_MIDDLE + ROUNDS_END,
        "movdqu xmm4, [{block} + 16]; pshufb xmm4, xmm8; " + ROUNDS_BEGIN + "xmm4" + ROUNDS_MIDDLE + ROUNDS_END
                + "; sha256msg1 xmm3, xmm4",
        "movdqu xmm5, [{block} + 32]; pshufb xmm5, xmm8; " + ROUNDS_BEGIN + "xmm5" + ROUNDS_MIDDLE + ROUNDS_END
                + "; sha256msg1 xmm4, xmm5",
        "movdqu xmm6, [{block} + 48]; pshufb xmm6, xmm8",
        "mov eax, 2",
        "1:",
        QUAD_6 + "; sha256msg1 xmm5, xmm6",
        QUAD_3 + "; sha256msg1 xmm6, xmm3",
        QUAD_4 + "; sha256msg1 xmm3, xmm4",
        QUAD_5 + "; sha256msg1 xmm4, xmm5",
        "dec eax",
        "jnz 1b",
        QUAD_6 + "; sha256msg1 xmm5, xmm6",
        QUAD_3 + "; sha256msg1 xmm6, xmm3",
        QUAD_4,
        QUAD_5,
        ROUNDS_BEGIN + "xmm6" + ROUNDS_MIDDLE + ROUNDS_END,
        "paddd xmm1, xmm9",
        "paddd xmm2, xmm10",
        "pshufd xmm1, xmm1, 0x1b",
        "pshufd xmm2, xmm2, 0xb1",
        "movdqa xmm7, xmm1",
        "pblendw xmm1, xmm2, 0xf0",
        "palignr xmm2, xmm7, 8",
        "movdqu [{state}], xmm1",
        "movdqu [{state} + 16], xmm2"
    })
    @Clobbers({
        "rax", "{k}", "flags", "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8", "xmm9", "xmm10"
    })
    @Requires({"sha_ni", "sse4_1"})
    default void compressUnchecked(
            @In("reg") int[] state,
            @In("reg") byte[] block,
            @In("reg") int[] k,
            @In("reg") long swapLow,
            @In("reg") long swapHigh) {
        int[] w = new int[64];
        ByteBuffer.wrap(block).asIntBuffer().get(w, 0, 16);
        for (int i = 16; i < 64; i++) {
            int early = Integer.rotateRight(w[i - 15], 7) ^ Integer.rotateRight(w[i - 15], 18) ^ w[i - 15] >>> 3;
            int late = Integer.rotateRight(w[i - 2], 17) ^ Integer.rotateRight(w[i - 2], 19) ^ w[i - 2] >>> 10;
            w[i] = w[i - 16] + early + w[i - 7] + late;
        }
        int[] s = state.clone();
        for (int i = 0; i < 64; i++) {
            int e = s[4];
            int sum1 = Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25);
            int t1 = s[7] + sum1 + (e & s[5] ^ ~e & s[6]) + k[i] + w[i];
            int a = s[0];
            int sum0 = Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22);
            int t2 = sum0 + (a & s[1] ^ a & s[2] ^ s[1] & s[2]);
            System.arraycopy(s, 0, s, 1, 7);
            s[4] += t1;
            s[0] = t1 + t2;
        }
        for (int i = 0; i < 8; i++) {
            state[i] += s[i];
        }
    }
}
