/** Passes over the intermediate representation: the same meaning in fewer operations. */
@NullMarked
package dev.clobber.processor.optimise;

import org.jspecify.annotations.NullMarked;
