package dev.clobber.processor.abi;

import dev.clobber.processor.abi.SystemCall.Blocking;
import dev.clobber.processor.abi.SystemCall.Eintr;
import dev.clobber.processor.abi.SystemCall.Result;
import dev.clobber.processor.abi.SystemCall.Returns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the tables of system calls and tells everything that is wrong with them at once, as {@code file:line: what}. */
final class SystemCallReader {
    private static final int NUMBER = 0;
    private static final int NAME = 1;
    private static final int RESULT = 2;
    private static final int BLOCKS = 3;
    private static final int EINTR = 4;
    private static final int VDSO = 5;
    private static final int SINCE = 6;
    private static final int ARGUMENTS = 7;
    private static final int NOTE = 8;
    private static final int FIELDS = 9;
    /** Number, name, {@code = name of the x86-64 call}, since. */
    private static final int BORROWED_FIELDS = 4;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,4}");
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern VERSION = Pattern.compile("-|[0-9]+([.][0-9]+)+");

    private static final Map<String, Blocking> BLOCKING =
            Map.of("no", Blocking.NO, "bounded", Blocking.BOUNDED, "forever", Blocking.FOREVER);
    private static final Map<String, Eintr> EINTRS = Map.of(
            "-", Eintr.NONE,
            "restart", Eintr.RESTART,
            "restart-unless-timeout", Eintr.RESTART_UNLESS_TIMEOUT,
            "always", Eintr.ALWAYS,
            "no-retry", Eintr.NO_RETRY,
            "possible", Eintr.POSSIBLE);
    private static final Map<String, Result> RESULTS = Map.of(
            "zero", Result.ZERO,
            "fd", Result.FD,
            "bytes", Result.BYTES,
            "count", Result.COUNT,
            "address", Result.ADDRESS,
            "pid", Result.PID,
            "value", Result.VALUE,
            "none", Result.NONE);
    private static final Map<String, Returns> RETURNS = Map.of(
            "", Returns.RETURNS,
            "never", Returns.NEVER,
            "on-failure", Returns.ON_SUCCESS_NOT,
            "twice", Returns.TWICE,
            "sometimes", Returns.CONDITIONAL);

    private final KernelTypes types;
    private final SystemCallHazards hazards;
    private final SystemCallErrors errors;
    private final Map<String, SystemCallLine> borrowable;

    private SystemCallReader(
            KernelTypes types,
            SystemCallHazards hazards,
            Map<String, SystemCallLine> borrowable,
            SystemCallErrors errors) {
        this.types = types;
        this.hazards = hazards;
        this.borrowable = borrowable;
        this.errors = errors;
    }

    static SystemCalls x86_64(SystemCallResources texts) {
        SystemCallErrors errors = new SystemCallErrors();
        SystemCallHazards hazards = SystemCallHazards.read(texts.hazards(), errors);
        KernelTypes types = KernelTypes.x86_64(texts.types(), errors);
        List<SystemCallLine> lines = SystemCallLine.of(SystemCallResources.X86_64, texts.x86_64());
        List<SystemCall> calls = new SystemCallReader(types, hazards, Map.of(), errors).read(lines);
        errors.throwIfAny();
        return new SystemCalls(calls);
    }

    static SystemCalls i386(SystemCallResources texts) {
        SystemCallErrors errors = new SystemCallErrors();
        SystemCallHazards hazards = SystemCallHazards.read(texts.hazards(), errors);
        KernelTypes types = KernelTypes.i386(texts.types(), errors);
        List<SystemCallLine> base = SystemCallLine.of(SystemCallResources.X86_64, texts.x86_64());
        List<SystemCallLine> lines = SystemCallLine.of(SystemCallResources.I386, texts.i386());
        List<SystemCall> calls = new SystemCallReader(types, hazards, byName(base), errors).read(lines);
        Set<String> names = new TreeSet<>(byName(base).keySet());
        names.addAll(byName(lines).keySet());
        hazards.check(names);
        errors.throwIfAny();
        return new SystemCalls(calls);
    }

    private static Map<String, SystemCallLine> byName(List<SystemCallLine> lines) {
        Map<String, SystemCallLine> byName = new TreeMap<>();
        lines.stream().filter(line -> line.fields().size() > NAME).forEach(line -> byName.put(line.field(NAME), line));
        return byName;
    }

    private List<SystemCall> read(List<SystemCallLine> lines) {
        List<SystemCall> calls = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        int last = -1;
        for (SystemCallLine line : lines) {
            int count = line.fields().size();
            boolean borrowed = count == BORROWED_FIELDS && line.field(RESULT).startsWith("=");
            if (count != FIELDS && !borrowed) {
                errors.add(line, "expected " + FIELDS + " fields, found " + count);
            } else if (!DIGITS.matcher(line.field(NUMBER)).matches() || Integer.parseInt(line.field(NUMBER)) <= last) {
                errors.add(line, "`" + line.field(NUMBER) + "` is no number above the " + last + " of the line before");
            } else if (!IDENTIFIER.matcher(line.field(NAME)).matches() || !names.add(line.field(NAME))) {
                errors.add(line, "`" + line.field(NAME) + "` is no name, or is there twice");
            } else {
                last = Integer.parseInt(line.field(NUMBER));
                (borrowed ? borrowed(line) : Optional.of(call(line, line, line.field(SINCE)))).ifPresent(calls::add);
            }
        }
        return calls;
    }

    /** A call that has all facts but its number, name and age from another table. */
    private Optional<SystemCall> borrowed(SystemCallLine line) {
        String lender = line.field(RESULT).substring(1).strip();
        SystemCallLine facts = borrowable.get(lender.isEmpty() ? line.field(NAME) : lender);
        if (facts == null || facts.fields().size() != FIELDS) {
            errors.add(
                    line, "there is no `" + (lender.isEmpty() ? line.field(NAME) : lender) + "` to take the facts of");
            return Optional.empty();
        }
        String since = line.field(BORROWED_FIELDS - 1);
        SystemCall call = call(line, facts, since.equals("=") ? facts.field(SINCE) : since);
        call.arguments().stream()
                .filter(argument -> argument.bits() > 32)
                .forEach(wide ->
                        errors.add(line, "`" + wide.name() + "` is wider than a register of this architecture"));
        return Optional.of(call);
    }

    private SystemCall call(SystemCallLine line, SystemCallLine facts, String since) {
        String[] result = facts.field(RESULT).split(" ", 2);
        boolean neverFails = result[0].endsWith("!");
        String kind = neverFails ? result[0].substring(0, result[0].length() - 1) : result[0];
        String column = facts.field(ARGUMENTS);
        if (!VERSION.matcher(since).matches()) {
            errors.add(line, "`" + since + "` is no version of Linux");
        }
        return new SystemCall(
                line.field(NAME),
                Integer.parseInt(line.field(NUMBER)),
                !column.equals("?"),
                new SystemCallArguments(line, types, errors).read(column),
                word(line, RESULTS, kind, Result.VALUE),
                neverFails,
                word(line, RETURNS, result.length > 1 ? result[1] : "", Returns.RETURNS),
                word(line, BLOCKING, facts.field(BLOCKS), Blocking.FOREVER),
                word(line, EINTRS, facts.field(EINTR), Eintr.POSSIBLE),
                line == facts && word(line, Map.of("vdso", true, "-", false), facts.field(VDSO), false),
                Optional.of(since).filter(version -> !version.equals("-")),
                hazards.of(line.field(NAME)).or(() -> hazards.of(facts.field(NAME))),
                facts.field(NOTE));
    }

    private <T> T word(SystemCallLine line, Map<String, T> words, String word, T otherwise) {
        T meaning = words.get(word);
        if (meaning == null) {
            errors.add(line, "`" + word + "` is none of " + String.join(", ", new TreeSet<>(words.keySet())));
            return otherwise;
        }
        return meaning;
    }
}
