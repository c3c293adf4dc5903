/** Contracts of blocks against the processor: what is declared, what the checks say, and what runs show, each held against the others. */
@NullMarked
package dev.clobber.processor.proofs;

import org.jspecify.annotations.NullMarked;
