package dev.clobber.processor.check.program;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.model.ProgramMethod;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code bad-name}: a program that no plain file can be named after, or a symbol that C cannot say. */
final class BadName implements ProgramCheck {
    /** Nothing that a path, a URI, or a shell reads as more than a part of a name; and room for what is put before and behind it. */
    private static final Pattern FILE = Pattern.compile("[\\p{L}\\p{Nd}._+-]{1,80}");

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,199}");

    /** The keywords of C17 (ISO/IEC 9899:2018, 6.4.1), and those of C23 and C++ that a header would meet first. */
    private static final Set<String> KEYWORDS = Set.of(
            ("alignas alignof auto bool break case char class const constexpr continue default delete do double else enum extern"
                            + " false float for friend goto if inline int long namespace new nullptr operator private protected public"
                            + " register restrict return short signed sizeof static static_assert struct switch template this"
                            + " thread_local throw true try typedef typeof typename union unsigned using virtual void volatile while")
                    .split(" "));

    @Override
    public void check(ProgramMethod method, Findings findings) {
        String name = method.output().value();
        if (method.kind() == ProgramMethod.Kind.EXECUTABLE) {
            if (!isPlain(name)) {
                findings.add(badFile(method, name));
            }
        } else if (KEYWORDS.contains(name)) {
            findings.add(Finding.of(RuleId.BAD_NAME, method.output().site(), code(name) + " is a keyword of C or C++")
                    .note("no program in C could name the function")
                    .help("write \"" + name + "_\", or any other identifier"));
        } else if (!IDENTIFIER.matcher(name).matches()) {
            findings.add(badSymbol(method, name));
        }
    }

    private static boolean isPlain(String name) {
        return FILE.matcher(name).matches() && !name.equals(".") && !name.equals("..");
    }

    private static Finding badFile(ProgramMethod method, String name) {
        return Finding.of(RuleId.BAD_NAME, method.output().site(), quoted(name) + " is not the name of a plain file")
                .note(
                        "a program lies in the output folder itself: letters, digits, `.`, `_`, `-`, and `+`, 80 of them at most")
                .help("write \"" + proposal(name, "[^\\p{L}\\p{Nd}._+-]+", method.name()) + "\"");
    }

    private static Finding badSymbol(ProgramMethod method, String name) {
        return Finding.of(RuleId.BAD_NAME, method.output().site(), quoted(name) + " is not an identifier of C")
                .note("a symbol has letters of ASCII, digits, and `_`, and does not begin with a digit")
                .help("write \"" + proposal(name, "[^A-Za-z0-9_]+", method.name()) + "\"");
    }

    /** What is left without the characters that cannot be there, or the name of the method. */
    private static String proposal(String name, String others, String method) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        String rest = last.replaceAll(others, "_");
        boolean isUsable = isPlain(rest) && (IDENTIFIER.matcher(rest).matches() || !others.contains("A-Z"));
        return isUsable && !rest.matches("_*") ? rest : method;
    }

    /** What cannot be seen is shown by its number. */
    private static String quoted(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (Character.isISOControl(letter)) {
                text.append(String.format("\\u%04x", (int) letter));
            } else {
                text.append(letter);
            }
        }
        return text.length() == 0 ? "the empty string" : code(text.toString());
    }
}
