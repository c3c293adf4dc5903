/** System calls from Java, end to end: compiled by javac with the processor, loaded by a JVM, answered by the kernel. */
package dev.clobber.processor.calls;
