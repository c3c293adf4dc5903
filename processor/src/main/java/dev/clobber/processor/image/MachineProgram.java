package dev.clobber.processor.image;

import java.util.List;

/**
 * Machine code and data without places.
 *
 * @param items a program's entry comes first
 * @param data constant, in the order in which it was first named
 * @param reserved memory too large for the stack; mostly none
 */
public record MachineProgram(List<MachineItem> items, List<DataItem> data, List<ReservedItem> reserved) {
    /** Copies the lists. */
    public MachineProgram {
        items = List.copyOf(items);
        data = List.copyOf(data);
        reserved = List.copyOf(reserved);
    }
}
