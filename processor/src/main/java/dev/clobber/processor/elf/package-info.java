/**
 * Writes ELF64 little-endian files: sections, segments, symbols, hash, dynamic table, call-frame information.
 *
 * <p>Knows bytes and no processor: what depends on one (its number, its page size, how a call frame looks on entry) comes in
 * with {@link dev.clobber.processor.elf.Machine}. {@link dev.clobber.processor.elf.SharedObject}, {@link
 * dev.clobber.processor.elf.RelocatableObject} and {@link dev.clobber.processor.elf.Archive} are the entrances; each table of the
 * format is a small class of its own beneath them, so that kinds of file are arrangements of the same tables.
 *
 * <p>The words are those of the System V gABI, chapters 4 and 5, of the Linux Standard Base (core, generic, chapter 10) for
 * {@code .eh_frame}, of DWARF 5, section 6.4, and for debuggers of DWARF 4, which all of them read. Nothing of the time, place or machine of the build enters a file.
 *
 * @see <a href="https://www.sco.com/developers/gabi/latest/contents.html">System V ABI</a>
 * @see <a href="https://refspecs.linuxfoundation.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/ehframechpt.html">LSB,
 *     Exception Frames</a>
 */
package dev.clobber.processor.elf;
