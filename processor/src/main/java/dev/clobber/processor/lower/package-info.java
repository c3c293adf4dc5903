/**
 * From the plan of a system call or of a block to the machine code that is its JNI entry point: argument moves, buffers, results, errors.
 * The planners make plans of what was checked; from there on it is data in, data out, and nothing knows javac.
 * {@link dev.clobber.processor.lower.TypeLowering} is the way in.
 */
package dev.clobber.processor.lower;
