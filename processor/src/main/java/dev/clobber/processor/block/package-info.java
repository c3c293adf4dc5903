/** A template and its operands become code: registers are chosen, names are filled in, the text is assembled. */
@NullMarked
package dev.clobber.processor.block;

import org.jspecify.annotations.NullMarked;
