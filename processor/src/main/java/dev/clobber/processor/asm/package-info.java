/** From text or calls to machine code: the parser, code with labels and call-frame information, and the assembler. */
@NullMarked
package dev.clobber.processor.asm;

import org.jspecify.annotations.NullMarked;
