package dev.clobber.processor.probe;

import dev.clobber.processor.isa.Example;
import dev.clobber.processor.isa.Form;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the probe of effects leaves out, by name and with a reason: the lines of {@code effects-exempt.txt}. */
final class Exemptions {
    private static final String RESOURCE = "effects-exempt.txt";

    /** A line: what is exempt, the instructions by mnemonic or by syntax, what of them, and why. */
    record Line(String verb, Pattern instructions, Pattern what, String reason) {
        boolean fits(String kind, Form form, String subject) {
            return verb.equals(kind) && isOf(form) && what.matcher(subject).matches();
        }

        boolean isOf(Form form) {
            return instructions.matcher(form.mnemonic()).matches()
                    || instructions.matcher(form.syntax()).matches()
                    || instructions.matcher(form.source()).matches();
        }
    }

    private final List<Line> lines;

    private Exemptions(List<Line> lines) {
        this.lines = lines;
    }

    static Exemptions read() {
        try (InputStream in = Exemptions.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no " + RESOURCE);
            }
            return new Exemptions(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Exemptions::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line parse(String line) {
        String[] columns = line.trim().split("\\s+;\\s+");
        if (columns.length != 4) {
            throw new IllegalStateException("`" + line + "` has not four columns");
        }
        return new Line(columns[0], Pattern.compile(columns[1]), Pattern.compile(columns[2]), columns[3]);
    }

    /** Why something of a row is exempt. */
    Optional<String> reason(String verb, Form form, String subject) {
        for (Line line : lines) {
            if (line.fits(verb, form, subject)) {
                return Optional.of(line.reason());
            }
        }
        return Optional.empty();
    }

    boolean has(String verb, Example example, String subject) {
        return reason(verb, example.form(), subject).isPresent();
    }

    /** The parts of the state that changes of a row are not looked at in. */
    List<Line> ignored(Form form) {
        return lines.stream()
                .filter(line -> line.verb().equals("ignore") && line.isOf(form))
                .toList();
    }

    /** Lines of instructions that the table does not have. */
    List<Line> idle(Collection<Form> forms) {
        return lines.stream()
                .filter(line -> forms.stream().noneMatch(line::isOf))
                .toList();
    }
}
