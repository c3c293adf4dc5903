/** What generated code needs at run time: finding and loading its machine code, and the errors of the kernel. */
package dev.clobber.runtime;
