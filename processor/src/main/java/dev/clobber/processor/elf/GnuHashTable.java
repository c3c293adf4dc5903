package dev.clobber.processor.elf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The hash table by which a loader finds a symbol by its name ({@code DT_GNU_HASH}): a Bloom filter that turns most absent names
 * away, then buckets of symbols that lie next to each other in the symbol table, so this table dictates their order there.
 *
 * <p>The loaders of glibc and musl read it, as do binutils, elfutils and gdb; none of them wants the gABI's older {@code DT_HASH}
 * beside it, which would cost eight bytes a symbol.
 *
 * @see <a href="https://sourceware.org/pipermail/binutils/2006-October/049450.html">the format, by its author</a>
 */
final class GnuHashTable {
    private static final int FIRST_HASHED_SYMBOL = 1;
    private static final int SYMBOLS_PER_BUCKET = 4;

    /** Lets through about one absent name in forty. */
    private static final int BLOOM_BITS_PER_SYMBOL = 12;

    /** How far up in a hash the place of a name's second bit in the filter begins. */
    private static final int BLOOM_SHIFT = 26;

    /** A symbol in its bucket; in each bucket by their names. */
    private record Hashed(Symbol symbol, int hash, int bucket) implements Comparable<Hashed> {
        @Override
        public int compareTo(Hashed other) {
            return bucket == other.bucket
                    ? symbol.name().compareTo(other.symbol.name())
                    : Integer.compare(bucket, other.bucket);
        }
    }

    /** The symbols in the order their entries must have, right after the null symbol. */
    private final List<Symbol> symbols;

    private final int[] hashes;
    private final int buckets;

    GnuHashTable(List<Symbol> unordered) {
        buckets = Math.max(1, unordered.size() / SYMBOLS_PER_BUCKET);
        List<Hashed> ordered = new ArrayList<>();
        for (Symbol symbol : unordered) {
            int hash = hash(symbol.name());
            ordered.add(new Hashed(symbol, hash, bucket(hash)));
        }
        Collections.sort(ordered);
        symbols = new ArrayList<>();
        hashes = new int[ordered.size()];
        for (Hashed hashed : ordered) {
            hashes[symbols.size()] = hashed.hash();
            symbols.add(hashed.symbol());
        }
    }

    List<Symbol> symbols() {
        return List.copyOf(symbols);
    }

    /** The size of the table in bytes. */
    int size() {
        return 4 * (4 + buckets + hashes.length) + Long.BYTES * bloomWords();
    }

    byte[] toBytes() {
        long[] bloom = bloomFilter();
        LittleEndianWriter out = new LittleEndianWriter()
                .u32(buckets)
                .u32(FIRST_HASHED_SYMBOL)
                .u32(bloom.length)
                .u32(BLOOM_SHIFT);
        for (long word : bloom) {
            out.u64(word);
        }
        for (int first : bucketHeads()) {
            out.u32(first);
        }
        for (int i = 0; i < hashes.length; i++) {
            boolean last = i + 1 == hashes.length || bucket(hashes[i]) != bucket(hashes[i + 1]);
            // The lowest bit of the hash gives way to the mark for a bucket's last symbol.
            out.u32(last ? hashes[i] | 1 : hashes[i] & ~1);
        }
        return out.toByteArray();
    }

    /** For each bucket the index of its first symbol, 0 if it is empty. */
    private int[] bucketHeads() {
        int[] heads = new int[buckets];
        for (int i = hashes.length - 1; i >= 0; i--) {
            heads[bucket(hashes[i])] = FIRST_HASHED_SYMBOL + i;
        }
        return heads;
    }

    private long[] bloomFilter() {
        int words = bloomWords();
        long[] filter = new long[words];
        for (int hash : hashes) {
            // 2^6 bits make a word, and shifts look at no more than the lowest 6 bits of their distance.
            filter[hash >>> 6 & words - 1] |= 1L << hash | 1L << (hash >>> BLOOM_SHIFT);
        }
        return filter;
    }

    /** A power of two, for loaders find the word with a mask. */
    private int bloomWords() {
        long bits = Math.max(1L, (long) hashes.length * BLOOM_BITS_PER_SYMBOL);
        return Math.toIntExact(Long.highestOneBit((bits + Long.SIZE - 1) / Long.SIZE));
    }

    private int bucket(int hash) {
        return Integer.remainderUnsigned(hash, buckets);
    }

    /** The hash of a name's UTF-8 bytes: Bernstein's {@code h * 33 + c} from 5381, modulo 2^32. */
    static int hash(String name) {
        int hash = 5381;
        for (byte b : StringTable.encode(name)) {
            hash = hash * 33 + (b & 0xff);
        }
        return hash;
    }
}
