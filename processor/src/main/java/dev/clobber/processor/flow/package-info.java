/**
 * What a block of code does between its first instruction and its end: control flow, and data flow over it to a fixed point, from the
 * effects of each instruction. It knows no contract and judges nothing.
 */
@NullMarked
package dev.clobber.processor.flow;

import org.jspecify.annotations.NullMarked;
