package dev.clobber.processor.image;

/**
 * Memory that code names: zero when the program starts, and writable.
 *
 * @param symbol its name
 * @param size in bytes, more than 0
 */
public record ReservedItem(String symbol, long size) {}
