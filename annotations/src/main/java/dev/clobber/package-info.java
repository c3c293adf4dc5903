/**
 * The language of Clobber: annotations by which a Java method carries a machine contract.
 *
 * <p>A {@link dev.clobber.Syscall} or {@link dev.clobber.Asm} method becomes, inside javac, machine code and the Java class that calls it. A contract
 * that the machine code does not keep is a compile error on the very annotation value.
 */
package dev.clobber;
