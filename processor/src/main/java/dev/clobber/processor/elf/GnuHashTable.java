package dev.clobber.processor.elf;

import java.util.Comparator;
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

    private record Hashed(Symbol symbol, int hash) {}

    /** The symbols in the order their entries must have, right after the null symbol. */
    private final List<Symbol> symbols;

    private final int[] hashes;
    private final int buckets;

    GnuHashTable(List<Symbol> unordered) {
        buckets = Math.max(1, unordered.size() / SYMBOLS_PER_BUCKET);
        List<Hashed> ordered = unordered.stream()
                .map(symbol -> new Hashed(symbol, hash(symbol.name())))
                .sorted(Comparator.comparingInt((Hashed hashed) -> bucket(hashed.hash()))
                        .thenComparing(hashed -> hashed.symbol().name()))
                .toList();
        symbols = ordered.stream().map(Hashed::symbol).toList();
        hashes = ordered.stream().mapToInt(Hashed::hash).toArray();
    }

    List<Symbol> symbols() {
        return symbols;
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
        long bits = Math.max(1L, (long) hashes.length * BLOOM_BITS_PER_SYMBOL);
        // A power of two, for loaders find the word with a mask.
        int words = Math.toIntExact(Long.highestOneBit((bits + Long.SIZE - 1) / Long.SIZE));
        long[] filter = new long[words];
        for (int hash : hashes) {
            // 2^6 bits make a word, and shifts look at no more than the lowest 6 bits of their distance.
            filter[hash >>> 6 & words - 1] |= 1L << hash | 1L << (hash >>> BLOOM_SHIFT);
        }
        return filter;
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
