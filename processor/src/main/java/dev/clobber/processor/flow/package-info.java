/**
 * What a block of code does between its first instruction and its end: control flow, and data flow over it to a fixed point, from the
 * effects of each instruction. It knows no contract and judges nothing.
 *
 * <p>Registers and what was stored on the stack are words of 64 bits ({@link dev.clobber.processor.flow.Cells}, {@link
 * dev.clobber.processor.flow.Slots}), a word has four lanes ({@link dev.clobber.processor.flow.Lane}), and a lane knows where its value
 * can come from ({@link dev.clobber.processor.flow.Origins}): from a register at the entry, or from an instruction. What hands on a value
 * takes that along, so that a register holds its own value of the entry again when that came back, by whatever way. {@link
 * dev.clobber.processor.flow.Interpreter} follows an instruction, {@link dev.clobber.processor.flow.FixedPoint} all of them until
 * nothing changes, {@link dev.clobber.processor.flow.PathFinder} single ways, for messages.
 */
@NullMarked
package dev.clobber.processor.flow;

import org.jspecify.annotations.NullMarked;
