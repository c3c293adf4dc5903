package dev.clobber.processor.abi;

import dev.clobber.processor.abi.SystemCall.Blocking;
import dev.clobber.processor.abi.SystemCall.Eintr;
import dev.clobber.processor.abi.SystemCall.Result;
import dev.clobber.processor.abi.SystemCall.Returns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the entries of the tables of system calls. */
final class SystemCallReader {
    static final int NUMBER = 0;
    static final int NAME = 1;
    private static final int RESULT = 2;
    private static final int BLOCKS = 3;
    private static final int EINTR = 4;
    private static final int VDSO = 5;
    static final int SINCE = 6;
    private static final int ARGUMENTS = 7;
    private static final int NOTE = 8;
    static final int FIELDS = 9;
    /** Number, name, {@code = name of the x86-64 call}, since. */
    static final int BORROWED_FIELDS = 4;

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
    private final Map<String, SystemCallText> borrowable;

    /** {@code borrowable} are the entries, by name, that a line may take its facts from. */
    SystemCallReader(KernelTypes types, SystemCallHazards hazards, Map<String, SystemCallText> borrowable) {
        this.types = types;
        this.hazards = hazards;
        this.borrowable = borrowable;
    }

    static boolean isBorrowed(SystemCallLine line) {
        return line.fields().size() == BORROWED_FIELDS && line.field(RESULT).startsWith("=");
    }

    /** The call of a line; what is wrong with it is noted, and there may be none then. */
    Optional<SystemCall> read(SystemCallLine line, SystemCallErrors errors) {
        if (isBorrowed(line)) {
            return borrowed(line, errors);
        }
        if (line.fields().size() != FIELDS) {
            errors.add(
                    line,
                    "expected " + FIELDS + " fields, found " + line.fields().size());
            return Optional.empty();
        }
        return Optional.of(call(line, line, line.field(SINCE), errors));
    }

    /** A call that has all facts but its number, name and age from another table. */
    private Optional<SystemCall> borrowed(SystemCallLine line, SystemCallErrors errors) {
        String named = line.field(RESULT).substring(1).strip();
        String lender = named.isEmpty() ? line.field(NAME) : named;
        Optional<SystemCallLine> lent = Optional.ofNullable(borrowable.get(lender))
                .map(SystemCallText::cut)
                .filter(facts -> facts.fields().size() == FIELDS);
        if (lent.isEmpty()) {
            errors.add(line, "there is no `" + lender + "` to take the facts of");
            return Optional.empty();
        }
        SystemCallLine facts = lent.get();
        String since = line.field(BORROWED_FIELDS - 1);
        SystemCall call = call(line, facts, since.equals("=") ? facts.field(SINCE) : since, errors);
        call.arguments().stream()
                .filter(argument -> argument.bits() > 32)
                .forEach(wide ->
                        errors.add(line, "`" + wide.name() + "` is wider than a register of this architecture"));
        return Optional.of(call);
    }

    private SystemCall call(SystemCallLine line, SystemCallLine facts, String since, SystemCallErrors errors) {
        List<String> result = List.of(facts.field(RESULT).split(" ", 2));
        boolean neverFails = result.get(0).endsWith("!");
        String kind = neverFails ? result.get(0).substring(0, result.get(0).length() - 1) : result.get(0);
        String column = facts.field(ARGUMENTS);
        return new SystemCall(
                line.field(NAME),
                Integer.parseInt(line.field(NUMBER)),
                !column.equals("?"),
                new SystemCallArguments(line, types, errors).read(column),
                word(errors, line, RESULTS, kind, Result.VALUE),
                neverFails,
                word(errors, line, RETURNS, result.size() > 1 ? result.get(1) : "", Returns.RETURNS),
                word(errors, line, BLOCKING, facts.field(BLOCKS), Blocking.FOREVER),
                word(errors, line, EINTRS, facts.field(EINTR), Eintr.POSSIBLE),
                line == facts && word(errors, line, Map.of("vdso", true, "-", false), facts.field(VDSO), false),
                Optional.of(since).filter(version -> !version.equals("-")),
                hazards.of(line.field(NAME)).or(() -> hazards.of(facts.field(NAME))),
                facts.field(NOTE));
    }

    private static <T> T word(
            SystemCallErrors errors, SystemCallLine line, Map<String, T> words, String word, T otherwise) {
        T meaning = words.get(word);
        if (meaning == null) {
            errors.add(line, "`" + word + "` is none of " + String.join(", ", new TreeSet<>(words.keySet())));
            return otherwise;
        }
        return meaning;
    }
}
