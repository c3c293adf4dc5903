package dev.clobber.processor.abi;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The table of Linux system calls of one architecture, immutable.
 *
 * <p>The facts are text, in {@code linux-x86-64.syscalls} and its neighbours beside this class; the head of that file explains
 * the columns. <b>To add a system call</b>, add its line there, in the order of numbers; if it holds a type that the table has
 * not seen, a line to {@code linux.types}; if it harms a Java virtual machine, an entry to {@code linux.hazards}. The i386
 * table takes over the facts of the x86-64 one with the line {@code number | name | = | =}. Loading checks every line, and the
 * tests compare numbers with {@code asm/unistd_64.h}, sizes with the C compiler and extents with the running kernel.
 */
public final class SystemCalls {
    private final List<SystemCall> all;
    private final Map<String, SystemCall> byName;
    private final Map<Integer, SystemCall> byNumber;

    SystemCalls(List<SystemCall> calls) {
        all = List.copyOf(calls);
        byName = new TreeMap<>();
        byNumber = new TreeMap<>();
        for (SystemCall call : all) {
            byName.put(call.name(), call);
            byNumber.put(call.number(), call);
        }
    }

    /**
     * The calls that the {@code syscall} instruction makes in 64-bit code.
     *
     * @return the table
     */
    public static SystemCalls x86_64() {
        return X86_64.TABLE;
    }

    /**
     * The calls that {@code int 0x80} makes, in 64-bit code too: other numbers, and every argument cut to 32 bits.
     *
     * @return the table
     */
    public static SystemCalls i386() {
        return I386.TABLE;
    }

    /**
     * Finds a call by its number.
     *
     * @param number the number, as in {@code asm/unistd_64.h}
     * @return the call, or empty if the table has no such number
     */
    public Optional<SystemCall> byNumber(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /**
     * Finds a call by its name.
     *
     * @param name the name, as in {@code asm/unistd_64.h} without {@code __NR_}
     * @return the call, or empty if the table has no such name
     */
    public Optional<SystemCall> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * All calls.
     *
     * @return the calls in the order of their numbers
     */
    public List<SystemCall> all() {
        return all;
    }

    /**
     * The names of all calls.
     *
     * @return the names in alphabetical order
     */
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byName.keySet()));
    }

    private static final class X86_64 {
        static final SystemCalls TABLE = SystemCallReader.x86_64(SystemCallResources.bundled());
    }

    private static final class I386 {
        static final SystemCalls TABLE = SystemCallReader.i386(SystemCallResources.bundled());
    }
}
