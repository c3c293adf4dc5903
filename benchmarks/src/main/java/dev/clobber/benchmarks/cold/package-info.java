/** Programs of one line, for the time that a whole process takes. */
package dev.clobber.benchmarks.cold;
