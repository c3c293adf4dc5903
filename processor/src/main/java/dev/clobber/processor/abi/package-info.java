/** The conventions that machine code meets: System V, JNI, the Linux kernel. As data, each fact with its source. */
package dev.clobber.processor.abi;
