package dev.clobber.processor.isa;

/**
 * A memory access that is not the stack traffic of push, pop, call, and their like.
 *
 * @param access read, written, or both; conditional for a store with a mask, and for a repeated one
 * @param address where; for {@code xlatb} without the index, for a repeated string instruction the first element
 * @param bits the width of one access; 0 where the form does not tell (xsave, and bt with its offset in a
 *     register, which goes to either side of the address)
 */
public record MemoryEffect(Access access, Memory address, int bits) {}
