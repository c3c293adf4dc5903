package dev.clobber.processor.isa;

/**
 * A field of an encoded instruction that holds the distance to a label or symbol: the symbol's address plus the addend minus
 * the address of the field (the calculation S + A - P of the System V ABI, AMD64 supplement, section 4.4.1).
 *
 * @param position of the field's first byte in the instruction
 * @param bits the width of the field, 8 or 32
 * @param symbol the label or symbol
 * @param addend makes up for the distance being counted from the end of the instruction
 */
public record PcRelative(int position, int bits, String symbol, long addend) {}
