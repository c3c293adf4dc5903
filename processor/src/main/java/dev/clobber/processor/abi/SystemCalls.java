package dev.clobber.processor.abi;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The table of Linux system calls of one architecture, immutable.
 *
 * <p>The facts are text, in {@code linux-x86-64.syscalls} and its neighbours beside this class; the head of that file explains
 * the columns. <b>To add a system call</b>, add its line there, in the order of numbers; if it holds a type that the table has
 * not seen, a line to {@code linux.types}; if it harms a Java virtual machine, an entry to {@code linux.hazards}. The i386
 * table takes over the facts of the x86-64 one with the line {@code number | name | = | =}. A line is read when its
 * call is first asked for, since a compilation needs a few of them; {@link #faults()} reads all, and the tests compare numbers
 * with {@code asm/unistd_64.h}, sizes with the C compiler and extents with the running kernel.
 */
public final class SystemCalls {
    private final List<SystemCallText> entries;
    private final KernelTypes types;
    private final SystemCallHazards hazards;
    private final Map<String, SystemCallText> lenders;
    private final SystemCallReader reader;
    private final NavigableMap<String, SystemCallText> byName;
    private final Map<String, SystemCallText> byNumber = new HashMap<>();
    private final Map<String, SystemCall> calls = new ConcurrentHashMap<>();

    private SystemCalls(
            List<SystemCallText> entries,
            KernelTypes types,
            SystemCallHazards hazards,
            Map<String, SystemCallText> lenders) {
        this.entries = entries;
        this.types = types;
        this.hazards = hazards;
        this.lenders = lenders;
        this.reader = new SystemCallReader(types, hazards, lenders);
        this.byName = byName(entries);
        for (SystemCallText entry : entries) {
            byNumber.put(entry.field(SystemCallReader.NUMBER), entry);
        }
    }

    static SystemCalls x86_64(SystemCallResources texts) {
        return new SystemCalls(
                SystemCallText.of(SystemCallResources.X86_64, texts.x86_64()),
                KernelTypes.x86_64(texts.types()),
                new SystemCallHazards(texts.hazards()),
                Map.of());
    }

    static SystemCalls i386(SystemCallResources texts) {
        return new SystemCalls(
                SystemCallText.of(SystemCallResources.I386, texts.i386()),
                KernelTypes.i386(texts.types()),
                new SystemCallHazards(texts.hazards()),
                byName(SystemCallText.of(SystemCallResources.X86_64, texts.x86_64())));
    }

    private static NavigableMap<String, SystemCallText> byName(List<SystemCallText> entries) {
        NavigableMap<String, SystemCallText> byName = new TreeMap<>();
        for (SystemCallText entry : entries) {
            byName.put(entry.field(SystemCallReader.NAME), entry);
        }
        return byName;
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
        return Optional.ofNullable(byNumber.get(Integer.toString(number))).map(this::call);
    }

    /**
     * Finds a call by its name.
     *
     * @param name the name, as in {@code asm/unistd_64.h} without {@code __NR_}
     * @return the call, or empty if the table has no such name
     */
    public Optional<SystemCall> byName(String name) {
        return Optional.ofNullable(byName.get(name)).map(this::call);
    }

    /**
     * All calls.
     *
     * @return the calls in the order of their numbers
     */
    public List<SystemCall> all() {
        return entries.stream().map(this::call).toList();
    }

    /**
     * The names of all calls.
     *
     * @return the names in alphabetical order
     */
    public SortedSet<String> names() {
        return Collections.unmodifiableNavigableMap(byName).navigableKeySet();
    }

    /**
     * What is wrong with the table, which the build asks for once.
     *
     * @return a line for each fault, {@code linux-x86-64.syscalls:57: what is wrong}; empty for a sound table
     */
    public List<String> faults() {
        SystemCallErrors errors = new SystemCallErrors();
        hazards.check(errors);
        types.check(errors);
        new SystemCallCheck(reader, errors).run(entries);
        if (!lenders.isEmpty()) {
            // Only a table that borrows sees all names.
            Set<String> names = new HashSet<>(lenders.keySet());
            names.addAll(byName.keySet());
            hazards.checkCalls(names, errors);
        }
        return errors.problems();
    }

    private SystemCall call(SystemCallText entry) {
        return calls.computeIfAbsent(entry.field(SystemCallReader.NAME), name -> {
            SystemCallErrors errors = new SystemCallErrors();
            Optional<SystemCall> call = reader.read(entry.cut(), errors);
            errors.throwIfAny();
            return call.orElseThrow();
        });
    }

    private static final class X86_64 {
        static final SystemCalls TABLE = SystemCalls.x86_64(SystemCallResources.bundled());
    }

    private static final class I386 {
        static final SystemCalls TABLE = SystemCalls.i386(SystemCallResources.bundled());
    }
}
