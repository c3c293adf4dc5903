/** A machine that runs single instructions on the processor with all registers under control, to see what they read and write. */
package dev.clobber.processor.probe;
