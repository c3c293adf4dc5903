/** A declared contract held against the tables: which call it is, and which of the kernel's arguments each parameter fills. */
@NullMarked
package dev.clobber.processor.contract;

import org.jspecify.annotations.NullMarked;
