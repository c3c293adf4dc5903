/** Blocks for the proofs, each with something of its own; they are read as text, and never called. */
@NullMarked
package dev.clobber.processor.proofs.samples;

import org.jspecify.annotations.NullMarked;
