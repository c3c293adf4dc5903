package dev.clobber.processor.asm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What readelf shows of an object file, in the shape in which we can say the same of our own code. */
final class GnuObject {
    private static final Pattern RELOCATION =
            Pattern.compile("^([0-9a-f]{12,16}) +\\S+ +(R_X86_64_\\w+) +[0-9a-f]+ +(\\S+) ([+-]) ([0-9a-f]+)");
    private static final Pattern FDE = Pattern.compile(" FDE .* pc=([0-9a-f]+)\\.\\.([0-9a-f]+)");
    private static final Pattern ADVANCE = Pattern.compile(" +DW_CFA_advance_loc\\d?: \\d+ to ([0-9a-f]+)");
    private static final Pattern CFA = Pattern.compile(" +DW_CFA_def_cfa_offset: (\\d+)");
    private static final Pattern SAVED = Pattern.compile(" +DW_CFA_offset: r\\d+ \\((\\w+)\\) at cfa([-+]\\d+)");
    private static final Pattern RESTORED = Pattern.compile(" +DW_CFA_restore: r\\d+ \\((\\w+)\\)");

    private GnuObject() {}

    /** {@code offset symbol addend} of each relocation of .text. */
    static List<String> relocations(String readelf) {
        List<String> all = new ArrayList<>();
        boolean text = false;
        for (String line : readelf.lines().toList()) {
            if (line.startsWith("Relocation section")) {
                text = line.contains("'.rela.text'");
            }
            Matcher matcher = RELOCATION.matcher(line);
            if (text && matcher.find()) {
                long addend =
                        Long.parseLong(matcher.group(5), 16) * (matcher.group(4).equals("-") ? -1 : 1);
                all.add(Long.parseLong(matcher.group(1), 16) + " " + matcher.group(3) + " " + addend);
            }
        }
        all.sort(Comparator.comparingLong(line -> Long.parseLong(line.substring(0, line.indexOf(' ')))));
        return all;
    }

    static List<String> relocations(ObjectCode code) {
        return code.fixups().stream()
                .map(fixup -> fixup.offset() + " " + fixup.symbol() + " " + fixup.addend())
                .toList();
    }

    /** Each function's range and changes, from {@code readelf --debug-dump=frames}. */
    static List<String> frames(String readelf) {
        List<String> all = new ArrayList<>();
        long location = 0;
        for (String line : readelf.lines().toList()) {
            Matcher fde = FDE.matcher(line);
            Matcher advance = ADVANCE.matcher(line);
            Matcher cfa = CFA.matcher(line);
            Matcher saved = SAVED.matcher(line);
            Matcher restored = RESTORED.matcher(line);
            if (fde.find()) {
                location = Long.parseLong(fde.group(1), 16);
                all.add("function " + location + " to " + Long.parseLong(fde.group(2), 16));
            } else if (advance.find()) {
                location = Long.parseLong(advance.group(1), 16);
            } else if (cfa.find()) {
                all.add(location + " cfa " + cfa.group(1));
            } else if (!all.isEmpty() && saved.find()) {
                all.add(location + " " + saved.group(1) + " at " + Integer.parseInt(saved.group(2)));
            } else if (restored.find()) {
                all.add(location + " " + restored.group(1) + " restored");
            }
        }
        return all;
    }

    static List<String> frames(ObjectCode code) {
        List<String> all = new ArrayList<>();
        for (ObjectCode.Function function : code.functions()) {
            all.add("function " + function.offset() + " to " + (function.offset() + function.size()));
            for (FrameChange change : function.frameChanges()) {
                all.add((function.offset() + change.codeOffset()) + " " + describe(change));
            }
        }
        return all;
    }

    private static String describe(FrameChange change) {
        if (change instanceof FrameChange.CfaOffset cfa) {
            return "cfa " + cfa.offset();
        }
        if (change instanceof FrameChange.Saved saved) {
            return String.format(Locale.ROOT, "%s at %d", saved.register(), saved.offsetFromCfa());
        }
        return ((FrameChange.Restored) change).register() + " restored";
    }
}
