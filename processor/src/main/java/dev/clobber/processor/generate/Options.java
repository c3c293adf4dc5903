package dev.clobber.processor.generate;

/**
 * What the generator is told.
 *
 * @param bareTraps whether faults leave out their messages and trap
 * @param addressLength bytes that it takes to have the address of data in a register: 5 below 4 GiB, else 7
 */
public record Options(boolean bareTraps, int addressLength) {}
