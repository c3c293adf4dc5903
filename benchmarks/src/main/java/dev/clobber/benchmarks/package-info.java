/** Clobber's stubs against the same functions in C, in time (JMH) and in size. */
package dev.clobber.benchmarks;
