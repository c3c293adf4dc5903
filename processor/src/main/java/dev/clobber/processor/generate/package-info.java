/** From the intermediate representation to machine code: registers, instructions, the shortest of them. */
@NullMarked
package dev.clobber.processor.generate;

import org.jspecify.annotations.NullMarked;
