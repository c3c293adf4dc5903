package dev.clobber.demo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Shows what the machine code of this package does, a line each. */
final class Gallery {
    private static final int LINE = 64;

    private final Cpu cpu = CpuBinding.load();
    private final Wide wide = WideBinding.load();
    private final Checksum checksum = ChecksumBinding.load();
    private final Aes aes = AesBinding.load();
    private final Sha256 sha256 = Sha256Binding.load();
    private final Bytes bytes = BytesBinding.load();
    private final Atomic atomic = AtomicBinding.load();

    List<String> lines() {
        return List.of(
                "processor: " + vendor(),
                "ticks between two looks at the clock: " + (-cpu.rdtsc() + cpu.rdtsc()),
                "random by rdrand: " + random(),
                "ones in 0xff00ff: " + cpu.population(0xff00ff),
                "bits of 0x12345678 under 0xff00ff00: 0x" + Long.toHexString(cpu.extract(0x12345678, 0xff00ff00L)),
                "(2^64 - 1)^2: 0x" + product(-1, -1),
                "2^192 - 1 + 1: " + sum(),
                "CRC-32C of 123456789: " + Integer.toHexString(checksum.crc32c(0, ascii("123456789"), 9)),
                "AES-128, FIPS 197 appendix B: " + encrypted(),
                "SHA-256 of abc: " + digest("abc"),
                "first z in a haystack: " + bytes.indexOf(haystack(), 100, (byte) 'z'),
                "sum of 100 bytes: " + bytes.sum(haystack(), 100),
                "copied by rep movsb: " + copied("every byte of it"),
                "compare and swap of 16 bytes: " + swapped(),
                "counted by two threads: " + counted(100_000),
                "published and seen: " + published(42));
    }

    private String vendor() {
        Cpu.Leaf leaf = cpu.cpuid(0, 0);
        ByteBuffer name = ByteBuffer.allocate(3 * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        name.putInt(leaf.ebx()).putInt(leaf.edx()).putInt(leaf.ecx());
        return new String(name.array(), StandardCharsets.US_ASCII);
    }

    private String random() {
        Cpu.Random random = cpu.random();
        return random.isValid() ? Long.toHexString(random.value()) : "none";
    }

    private String product(long a, long b) {
        Wide.Product product = wide.multiply(a, b);
        return HexFormat.of().toHexDigits(product.high()) + HexFormat.of().toHexDigits(product.low());
    }

    private String sum() {
        long[] sum = new long[3];
        boolean carry = wide.add(sum, new long[] {-1, -1, -1}, new long[] {1, 0, 0}, 3);
        return sum[2] + " " + sum[1] + " " + sum[0] + ", carry " + carry;
    }

    private String encrypted() {
        byte[] block = HexFormat.of().parseHex("3243f6a8885a308d313198a2e0370734");
        aes.encrypt(block, HexFormat.of().parseHex("2b7e151628aed2a6abf7158809cf4f3c"));
        return HexFormat.of().formatHex(block);
    }

    /** A message that fits into one block with its padding. */
    private String digest(String message) {
        ByteBuffer block = ByteBuffer.allocate(Sha256.BLOCK);
        block.put(ascii(message)).put((byte) 0x80);
        block.putLong(Sha256.BLOCK - Long.BYTES, (long) message.length() * Byte.SIZE);
        int[] state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
        sha256.compress(state, block.array(), Sha256.constants());
        StringBuilder text = new StringBuilder();
        for (int word : state) {
            text.append(HexFormat.of().toHexDigits(word));
        }
        return text.toString();
    }

    private static byte[] haystack() {
        byte[] haystack = new byte[100];
        for (int i = 0; i < haystack.length; i++) {
            haystack[i] = (byte) ('a' + i % 5);
        }
        haystack[77] = 'z';
        return haystack;
    }

    private String copied(String text) {
        byte[] copy = new byte[text.length()];
        bytes.copy(copy, ascii(text), copy.length);
        return new String(copy, StandardCharsets.US_ASCII);
    }

    private String swapped() {
        ByteBuffer cell = ByteBuffer.allocateDirect(2 * LINE).alignedSlice(16).order(ByteOrder.LITTLE_ENDIAN);
        boolean first = atomic.compareAndSet(cell, 0, 0, 1, 2);
        boolean second = atomic.compareAndSet(cell, 0, 0, 3, 4);
        return first + ", then " + second + ": " + cell.getLong(0) + " " + cell.getLong(Long.BYTES);
    }

    private long counted(int times) {
        ByteBuffer cell = ByteBuffer.allocateDirect(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Thread thread = new Thread(() -> {
                for (int turn = 0; turn < times; turn++) {
                    atomic.getAndAdd(cell, 1);
                }
            });
            thread.start();
            threads.add(thread);
        }
        threads.forEach(Gallery::join);
        return cell.getLong(0);
    }

    private long published(long value) {
        ByteBuffer cell = ByteBuffer.allocateDirect(2 * LINE).alignedSlice(LINE).order(ByteOrder.LITTLE_ENDIAN);
        Thread publisher = new Thread(() -> atomic.publish(cell, value));
        publisher.start();
        atomic.awaitNonZero(cell);
        join(publisher);
        atomic.flush(cell);
        atomic.prefetch(cell);
        return cell.getLong(0);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
