package dev.clobber.demo;

import java.nio.ByteBuffer;

/** The interfaces of the gallery without machine code: what runs on a processor that lacks a feature. */
final class Fallbacks {
    private Fallbacks() {}

    private static UnsupportedOperationException none() {
        return new UnsupportedOperationException();
    }

    static final class OfCpu implements Cpu {
        @Override
        public Leaf cpuid(int leaf, int subleaf) {
            throw none();
        }

        @Override
        public long rdtsc() {
            throw none();
        }
    }

    static final class OfChecksum implements Checksum {}

    static final class OfAes implements Aes {}

    static final class OfSha256 implements Sha256 {}

    static final class OfBytes implements Bytes {
        @Override
        public void copyUnchecked(byte[] to, byte[] from, int count) {
            throw none();
        }
    }

    static final class OfAtomic implements Atomic {
        @Override
        public long getAndAdd(ByteBuffer cell, long delta) {
            throw none();
        }

        @Override
        public void awaitNonZero(ByteBuffer cell) {
            throw none();
        }

        @Override
        public void publish(ByteBuffer cell, long value) {
            throw none();
        }

        @Override
        public void prefetch(ByteBuffer cell) {
            throw none();
        }
    }
}
