package dev.clobber.processor.proofs;

import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.proofs.Declaration.Operand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes one thing of a block by chance; what comes of it may keep its contract or not. */
final class RandomEdit {
    private static final Pattern WORD = Pattern.compile("\\b[a-z][a-z0-9]+\\b");
    private static final List<String> OPTIONS = List.of("NOMEM", "READONLY", "PRESERVES_FLAGS", "NOSTACK");

    private final SplittableRandom random;
    private final Declaration block;

    private RandomEdit(long seed, Declaration block) {
        this.random = new SplittableRandom(seed);
        this.block = block;
    }

    /** The block with an edit; the same where the edit finds nothing to change. */
    static Declaration of(long seed, Declaration block) {
        return new RandomEdit(seed, block).edited();
    }

    private Declaration edited() {
        return switch (random.nextInt(10)) {
            case 0 -> withoutClobber();
            case 1 -> narrowedClobber();
            case 2 -> withoutInput();
            case 3 -> option();
            case 4 -> swapped();
            case 5, 6, 7 -> otherRegister();
            default -> withoutLine();
        };
    }

    private Declaration withoutClobber() {
        List<String> clobbers = new ArrayList<>(block.clobbers());
        if (!clobbers.isEmpty()) {
            clobbers.remove(random.nextInt(clobbers.size()));
        }
        return block.withClobbers(clobbers);
    }

    private Declaration narrowedClobber() {
        List<String> clobbers = new ArrayList<>(block.clobbers());
        if (!clobbers.isEmpty()) {
            int index = random.nextInt(clobbers.size());
            List<String> parts = Explicit.narrower(clobbers.get(index));
            if (!parts.isEmpty()) {
                clobbers.set(index, parts.get(random.nextInt(parts.size())));
            }
        }
        return block.withClobbers(clobbers);
    }

    /** One that is named, so that the template stays right. */
    private Declaration withoutInput() {
        List<Operand> parameters = new ArrayList<>(block.parameters());
        int index = random.nextInt(parameters.size());
        if (!parameters.get(index).place().equals("reg")) {
            parameters.remove(index);
        }
        return block.withParameters(parameters);
    }

    private Declaration option() {
        List<String> options = new ArrayList<>(block.options());
        String option = OPTIONS.get(random.nextInt(OPTIONS.size()));
        if (!options.contains(option)) {
            options.removeAll(List.of("NOMEM", "READONLY"));
            options.add(option);
        }
        List<String> clobbers = new ArrayList<>(block.clobbers());
        if (options.contains("PRESERVES_FLAGS")) {
            clobbers.remove("flags");
        }
        return block.withOptions(options).withClobbers(clobbers);
    }

    private boolean isLabel(int index) {
        return block.lines().get(index).endsWith(":");
    }

    private Declaration withoutLine() {
        List<String> lines = new ArrayList<>(block.lines());
        int index = random.nextInt(lines.size());
        if (!isLabel(index)) {
            lines.remove(index);
        }
        return block.withLines(lines);
    }

    private Declaration swapped() {
        List<String> lines = new ArrayList<>(block.lines());
        int index = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        if (!isLabel(index) && !isLabel(other)) {
            Collections.swap(lines, index, other);
        }
        return block.withLines(lines);
    }

    /** Another register of the same width somewhere. */
    private Declaration otherRegister() {
        List<String> lines = new ArrayList<>(block.lines());
        int index = random.nextInt(lines.size());
        List<MatchResult> found = new ArrayList<>();
        Matcher matcher = WORD.matcher(lines.get(index));
        while (matcher.find()) {
            if (other(matcher.group()).isPresent()) {
                found.add(matcher.toMatchResult());
            }
        }
        if (!found.isEmpty()) {
            MatchResult place = found.get(random.nextInt(found.size()));
            String line = lines.get(index);
            lines.set(
                    index,
                    line.substring(0, place.start())
                            + other(place.group()).orElseThrow()
                            + line.substring(place.end()));
        }
        return block.withLines(lines);
    }

    private Optional<String> other(String word) {
        return Registers.find(word)
                .filter(register -> !register.high() && !register.full().equals(Registers.RSP))
                .map(register -> {
                    int number = random.nextInt(16);
                    if (register.full().bits() > Long.SIZE) {
                        return register.name().replaceAll("\\d+", String.valueOf(number));
                    }
                    return RandomState.name(number == RandomState.RSP ? 0 : number, register.bits());
                });
    }
}
