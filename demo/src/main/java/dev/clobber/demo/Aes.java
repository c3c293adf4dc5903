package dev.clobber.demo;

import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.In;
import dev.clobber.Requires;
import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** One block of AES-128 (FIPS 197), the key schedule made on the way. Annotation values are constants, so Java's + is the macro. */
public interface Aes {
    /** Bytes of a block, and of a key. */
    int BLOCK = 16;

    /** The next round key in xmm1, from this one and from what aeskeygenassist has put into xmm2. */
    String NEXT_KEY = """
            pshufd xmm2, xmm2, 0xff
            movdqa xmm3, xmm1
            pslldq xmm3, 4
            pxor xmm1, xmm3
            pslldq xmm3, 4
            pxor xmm1, xmm3
            pslldq xmm3, 4
            pxor xmm1, xmm3
            pxor xmm1, xmm2
            """;

    /** A round with the next key. */
    String ROUND = NEXT_KEY + "aesenc xmm0, xmm1";

    /**
     * Encrypts a block in place.
     *
     * @throws IndexOutOfBoundsException where there are less than 16 bytes of the block or the key
     */
    default void encrypt(byte[] block, byte[] key) {
        Objects.checkFromIndexSize(0, BLOCK, Math.min(block.length, key.length));
        encryptUnchecked(block, key);
    }

    /** Knows nothing of lengths: {@link #encrypt} does. */
    @Asm({
        "movdqu xmm0, [{block}]",
        "movdqu xmm1, [{key}]",
        "pxor xmm0, xmm1",
        "aeskeygenassist xmm2, xmm1, 0x01\n" + ROUND,
        "aeskeygenassist xmm2, xmm1, 0x02\n" + ROUND,
        "aeskeygenassist xmm2, xmm1, 0x04\n" + ROUND,
        "aeskeygenassist xmm2, xmm1, 0x08\n" + ROUND,
        "aeskeygenassist xmm2, xmm1, 0x10\n" + ROUND,
        "aeskeygenassist xmm2, xmm1, 0x20\n" + ROUND,
        "aeskeygenassist xmm2, xmm1, 0x40\n" + ROUND,
        "aeskeygenassist xmm2, xmm1, 0x80\n" + ROUND,
        "aeskeygenassist xmm2, xmm1, 0x1b\n" + ROUND,
        "aeskeygenassist xmm2, xmm1, 0x36\n" + NEXT_KEY,
        "aesenclast xmm0, xmm1",
        "movdqu [{block}], xmm0"
    })
    @Clobbers({"xmm0", "xmm1", "xmm2", "xmm3"})
    @Requires("aes")
    default void encryptUnchecked(@In("reg") byte[] block, @In("reg") byte[] key) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, 0, BLOCK, "AES"));
            cipher.doFinal(block, 0, BLOCK, block, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
