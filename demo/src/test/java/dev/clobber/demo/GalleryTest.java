package dev.clobber.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The blocks of the gallery against what the JDK computes. */
class GalleryTest {
    private static final int TIMES = 500;

    private final Random random = new Random(4);

    @Test
    void cpuidNamesTheMaker() {
        Cpu.Leaf leaf = CpuBinding.load().cpuid(0, 0);
        assertTrue(leaf.eax() > 0);
        String name = "";
        for (int word : new int[] {leaf.ebx(), leaf.edx(), leaf.ecx()}) {
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                name += (char) (word >>> shift & 0xff);
            }
        }
        assertTrue(name.matches("[ -~]{12}"), name);
    }

    @Test
    void theClockGoesForward() {
        Cpu cpu = CpuBinding.load();
        long first = cpu.rdtsc();
        long second = cpu.rdtscp().ticks();
        assertTrue(second - first > 0, () -> first + " then " + second);
    }

    @Test
    void randomNumbersDiffer() {
        Cpu cpu = CpuBinding.load();
        Cpu.Random first = cpu.random();
        Cpu.Random second = cpu.random();
        assertTrue(!first.isValid() || !second.isValid() || first.value() != second.value());
    }

    @Test
    void bitsAreCountedAndExtracted() {
        Cpu cpu = CpuBinding.load();
        Cpu fallback = new Fallbacks.OfCpu();
        for (int i = 0; i < TIMES; i++) {
            long bits = random.nextLong();
            long mask = random.nextLong();
            assertEquals(Long.bitCount(bits), cpu.population(bits));
            assertEquals(fallback.extract(bits, mask), cpu.extract(bits, mask));
        }
    }

    @Test
    void productsHave128Bits() {
        Wide wide = WideBinding.load();
        for (int i = 0; i < TIMES; i++) {
            long a = random.nextLong();
            long b = random.nextLong();
            Wide.Product product = wide.multiply(a, b);
            assertEquals(a * b, product.low());
            long high = Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
            assertEquals(high, product.high());
        }
    }

    @Test
    void sumsCarryAsBigIntegersDo() {
        Wide wide = WideBinding.load();
        for (int length = 0; length < 40; length++) {
            long[] a = random.longs(length).toArray();
            long[] b = random.longs(length).toArray();
            long[] sum = new long[length];
            boolean carry = wide.add(sum, a, b, length);
            BigInteger expected = number(a).add(number(b));
            assertEquals(expected.testBit(length * Long.SIZE), carry);
            assertEquals(expected.clearBit(length * Long.SIZE), number(sum));
        }
        assertThrows(IndexOutOfBoundsException.class, () -> wide.add(new long[1], new long[2], new long[2], 2));
    }

    private static BigInteger number(long[] words) {
        BigInteger number = BigInteger.ZERO;
        for (int i = words.length - 1; i >= 0; i--) {
            number = number.shiftLeft(Long.SIZE).or(new BigInteger(Long.toUnsignedString(words[i])));
        }
        return number;
    }

    @Test
    void checksumsAreThoseOfTheJdk() {
        Checksum checksum = ChecksumBinding.load();
        for (int length = 0; length < TIMES; length++) {
            byte[] data = bytes(length);
            CRC32C expected = new CRC32C();
            expected.update(data);
            assertEquals((int) expected.getValue(), checksum.crc32c(0, data, length));
            assertEquals((int) expected.getValue(), new Fallbacks.OfChecksum().crc32c(0, data, length));
            int half = checksum.crc32c(0, data, length / 2);
            byte[] rest = Arrays.copyOfRange(data, length / 2, length);
            assertEquals((int) expected.getValue(), checksum.crc32c(half, rest, rest.length));
        }
        assertThrows(IndexOutOfBoundsException.class, () -> checksum.crc32c(0, new byte[7], 8));
    }

    @Test
    void blocksAreEncryptedAsByTheJdk() throws GeneralSecurityException {
        Aes aes = AesBinding.load();
        for (int i = 0; i < TIMES; i++) {
            byte[] block = bytes(Aes.BLOCK);
            byte[] key = bytes(Aes.BLOCK);
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
            byte[] expected = cipher.doFinal(block);
            byte[] again = block.clone();
            aes.encrypt(block, key);
            assertArrayEquals(expected, block);
            new Fallbacks.OfAes().encrypt(again, key);
            assertArrayEquals(expected, again);
        }
    }

    @Test
    void digestsAreThoseOfTheJdk() throws GeneralSecurityException {
        Sha256 sha256 = Sha256Binding.load();
        int[] k = Sha256.constants();
        for (int length = 0; length < 300; length++) {
            byte[] message = bytes(length);
            byte[] expected = MessageDigest.getInstance("SHA-256").digest(message);
            assertArrayEquals(expected, digest(sha256, message, k));
            assertArrayEquals(expected, digest(new Fallbacks.OfSha256(), message, k));
        }
    }

    private static byte[] digest(Sha256 sha256, byte[] message, int[] k) {
        int blocks = (message.length + 1 + Long.BYTES + Sha256.BLOCK - 1) / Sha256.BLOCK;
        ByteBuffer padded = ByteBuffer.allocate(blocks * Sha256.BLOCK);
        padded.put(message).put((byte) 0x80);
        padded.putLong(padded.capacity() - Long.BYTES, (long) message.length * Byte.SIZE);
        int[] state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
        for (int at = 0; at < padded.capacity(); at += Sha256.BLOCK) {
            sha256.compress(state, Arrays.copyOfRange(padded.array(), at, at + Sha256.BLOCK), k);
        }
        ByteBuffer digest = ByteBuffer.allocate(state.length * Integer.BYTES);
        digest.asIntBuffer().put(state);
        return digest.array();
    }

    @Test
    void bytesAreFoundAndSummedAsByLoops() {
        Bytes bytes = BytesBinding.load();
        Bytes fallback = new Fallbacks.OfBytes();
        for (int length = 0; length < TIMES; length++) {
            byte[] data = bytes(length);
            byte wanted = (byte) random.nextInt();
            int shorter = random.nextInt(length + 1);
            assertEquals(fallback.indexOf(data, shorter, wanted), bytes.indexOf(data, shorter, wanted));
            assertEquals(fallback.sum(data, shorter), bytes.sum(data, shorter));
            byte[] copy = new byte[length];
            bytes.copy(copy, data, shorter);
            assertArrayEquals(Arrays.copyOf(Arrays.copyOf(data, shorter), length), copy);
        }
    }

    @Test
    void threadsCountTogether() throws InterruptedException {
        Atomic atomic = AtomicBinding.load();
        ByteBuffer cell = ByteBuffer.allocateDirect(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(() -> {
                for (int turn = 0; turn < 100_000; turn++) {
                    atomic.getAndAdd(cell, 1);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(400_000, cell.getLong(0));
    }

    @Test
    void sixteenBytesAreSwappedOrNot() {
        for (Atomic atomic : List.of(AtomicBinding.load(), new Fallbacks.OfAtomic())) {
            ByteBuffer cell = ByteBuffer.allocateDirect(64).alignedSlice(16).order(ByteOrder.LITTLE_ENDIAN);
            cell.putLong(0, 5).putLong(8, 6);
            assertTrue(!atomic.compareAndSet(cell, 5, 7, 1, 2));
            assertEquals(5, cell.getLong(0));
            assertTrue(atomic.compareAndSet(cell, 5, 6, 1, 2));
            assertEquals(1, cell.getLong(0));
            assertEquals(2, cell.getLong(8));
        }
    }

    @Test
    void aPublishedValueIsSeen() throws InterruptedException {
        Atomic atomic = AtomicBinding.load();
        ByteBuffer cell = ByteBuffer.allocateDirect(128).alignedSlice(64).order(ByteOrder.LITTLE_ENDIAN);
        Thread publisher = new Thread(() -> atomic.publish(cell, -7));
        publisher.start();
        atomic.awaitNonZero(cell);
        publisher.join();
        atomic.prefetch(cell);
        atomic.flush(cell);
        assertEquals(-7, cell.getLong(0));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
