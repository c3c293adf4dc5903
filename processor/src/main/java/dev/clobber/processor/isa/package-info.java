/**
 * The x86-64 instruction set as data: registers, operands, the table of forms, and what reads that table (encoder, printer).
 *
 * <p>Nothing about a single instruction is written in Java here: a mnemonic is known because {@code x86/*.isa} has rows for it.
 * Section numbers are those of the Intel 64 and IA-32 Architectures Software Developer's Manual (SDM).
 */
@NullMarked
package dev.clobber.processor.isa;

import org.jspecify.annotations.NullMarked;
