/** The rules on the shape of blocks: operands, registers, and names, before any of it is machine code. */
@NullMarked
package dev.clobber.processor.check.block;

import org.jspecify.annotations.NullMarked;
