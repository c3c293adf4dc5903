/** Inline assembly from Java, end to end: compiled by javac with the processor, loaded by a JVM, run by this processor. */
package dev.clobber.processor.blocks;
