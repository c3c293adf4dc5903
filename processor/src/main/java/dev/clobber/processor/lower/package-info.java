/**
 * From the plan of a system call to the machine code that is its JNI entry point: argument moves, buffers, errors. Data in, data out;
 * nothing here knows javac. {@link dev.clobber.processor.lower.Lowering} is the way in.
 */
package dev.clobber.processor.lower;
