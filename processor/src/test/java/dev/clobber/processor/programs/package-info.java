/** Programs and objects without a JVM, from end to end: the same source natively and on the JVM, real ones and random ones. */
package dev.clobber.processor.programs;
