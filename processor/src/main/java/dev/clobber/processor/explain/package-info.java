/** The command {@code explain}: instructions on standard input, their bytes and effects as JSON on standard output. */
@NullMarked
package dev.clobber.processor.explain;

import org.jspecify.annotations.NullMarked;
