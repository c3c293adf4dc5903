package dev.clobber.processor.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What has to hold across rows; the encoding column itself is proved by recorded machine code. */
class InstructionTableTest {
    private static final Set<Flag> ARITHMETIC = EnumSet.of(Flag.OF, Flag.SF, Flag.ZF, Flag.AF, Flag.PF, Flag.CF);

    /** What else is touched, as the SDM has it at each of these, and the APM at those of AMD. */
    private static final Map<String, Set<Flag>> PARTLY = partly(Map.ofEntries(
            Map.entry("inc dec", "oszap"),
            Map.entry("psmash rmpadjust rmpupdate", "oszap"),
            Map.entry("rcl rcr rol ror", "oc"),
            Map.entry("bt btc btr bts", "osapc"),
            Map.entry("sahf", "szapc"),
            Map.entry("adcx clc cmc stc", "c"),
            Map.entry("adox", "o"),
            Map.entry("cmpxchg8b cmpxchg16b lar lsl verr verw", "z"),
            Map.entry("cld std", "d"),
            Map.entry("iretd iretq uiret popfq rsm skinit syscall sysenter sysret sysretq", "all")));

    private final InstructionTable table = InstructionTable.x86_64();

    @Test
    void everyRowIsSound() {
        assertEquals(List.of(), table.faults());
        assertTrue(table.forms().size() > 4000);
    }

    @Test
    void rowsOfAMnemonicStandTogether() {
        for (String family : Families.names()) {
            Set<String> seen = new HashSet<>();
            String last = "";
            for (Resources.Line line : Resources.lines(Families.resource(family))) {
                String mnemonic = FormReader.mnemonic(line.text());
                assertTrue(mnemonic.equals(last) || seen.add(mnemonic), line.place() + ": " + mnemonic);
                last = mnemonic;
            }
        }
    }

    @Test
    void noTwoRowsTakeTheSameOperands() {
        Set<String> seen = new HashSet<>();
        for (Form form : table.forms()) {
            String operands = form.kinds().stream().map(OperandKind::text).collect(Collectors.joining(","));
            String places = form.encoding().fields().places().orElse("");
            String scheme = form.encoding().getClass().getSimpleName();
            assertTrue(seen.add(scheme + places + form.mnemonic() + " " + operands), describe(form) + " stands twice");
        }
    }

    /** 66 and REX.W follow from the width of the operation, save where they select the instruction or 64 bits are the default. */
    @Test
    void widthsAndPrefixesAgree() {
        Set<String> selectedBy66 = Set.of("aand", "adcx", "movdir64b");
        Set<String> defaultWide = Set.of("cmpxchg8b", "enter", "movdir64b", "pop", "push");
        List<String> wrong = new ArrayList<>();
        for (Form form : table.forms()) {
            boolean general =
                    form.source().startsWith("general.isa") || form.source().startsWith("string.isa");
            if (!general || !(form.encoding() instanceof LegacyEncoding encoding)) {
                continue;
            }
            boolean segment = form.kinds().stream()
                    .anyMatch(kind -> Set.of("sreg", "fs", "gs").contains(kind.text()));
            boolean sized =
                    form.kinds().stream().anyMatch(kind -> !(kind instanceof OperandKind.Constant) && kind.bits() > 0);
            // The width of crc32 is that of its source.
            if (!sized
                    || segment
                    || form.mnemonic().equals("crc32")
                    || form.notes().printedAs().equals(Optional.of("nop"))) {
                continue;
            }
            int width = OperandKind.operationWidth(form.kinds());
            boolean hasOperandSize = encoding.operandSize() && !selectedBy66.contains(form.mnemonic());
            if ((width == 16) != hasOperandSize) {
                wrong.add("66 of " + describe(form));
            }
            boolean needsWide = width >= 64 && !defaultWide.contains(form.mnemonic());
            if (needsWide != encoding.wide()) {
                wrong.add("REX.W of " + describe(form));
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** SDM vol. 2, LOCK: the instructions that take the prefix, of those that there are rows for. */
    @Test
    void lockIsTakenByWhatTheManualLists() {
        Set<String> locked = new TreeSet<>();
        for (Form form : table.forms()) {
            if (form.has(Attribute.LOCK)) {
                locked.add(form.mnemonic());
                assertTrue(form.kinds().stream().anyMatch(OperandKind::takesMemory), describe(form));
            }
        }
        Set<String> manual = Set.of(
                "add",
                "adc",
                "and",
                "btc",
                "btr",
                "bts",
                "cmpxchg",
                "cmpxchg8b",
                "cmpxchg16b",
                "dec",
                "inc",
                "neg",
                "not",
                "or",
                "sbb",
                "sub",
                "xor",
                "xadd",
                "xchg");
        assertEquals(new TreeSet<>(manual), locked);
    }

    /** An instruction touches all arithmetic flags or none; those that do neither are known by name. */
    @Test
    void flagColumnsAreComplete() {
        for (Form form : table.forms()) {
            FlagEffects flags = form.flags();
            Set<Flag> touched = EnumSet.noneOf(Flag.class);
            touched.addAll(flags.written());
            touched.addAll(flags.conditional());
            touched.addAll(flags.cleared());
            touched.addAll(flags.set());
            touched.addAll(flags.undefined());
            Set<Flag> expected = PARTLY.getOrDefault(form.mnemonic(), ARITHMETIC);
            assertTrue(touched.isEmpty() || touched.equals(expected), describe(form) + " touches " + touched);
        }
    }

    /** SDM vol. 1, appendix B: the sixteen conditions, the odd ones the opposite of the even ones. */
    @Test
    void conditionsAreCompleteAndReadWhatTheyTest() {
        List<String> conditions =
                List.of("o", "no", "b", "ae", "e", "ne", "be", "a", "s", "ns", "p", "np", "l", "ge", "le", "g");
        for (int i = 0; i < conditions.size(); i++) {
            Set<Flag> read =
                    table.forms("j" + conditions.get(i & ~1)).get(0).flags().read();
            assertFalse(read.isEmpty());
            for (String family : List.of("j", "set", "cmov")) {
                List<Form> forms = table.forms(family + conditions.get(i));
                assertFalse(forms.isEmpty(), family + conditions.get(i));
                for (Form form : forms) {
                    assertEquals(read, form.flags().read(), describe(form));
                    List<Integer> opcode = form.encoding().fields().opcode();
                    assertEquals(i, opcode.get(opcode.size() - 1) & 15, describe(form));
                }
            }
        }
    }

    @Test
    void everyConditionHasItsSecondNames() {
        Map<String, String> jumps = new HashMap<>();
        table.aliases().forEach((alias, mnemonic) -> {
            if (mnemonic.startsWith("j")) {
                jumps.put(alias.substring(1), mnemonic.substring(1));
            }
        });
        assertEquals(14, jumps.size());
        jumps.forEach((alias, condition) -> {
            assertEquals("set" + condition, table.aliases().get("set" + alias));
            assertEquals("cmov" + condition, table.aliases().get("cmov" + alias));
            assertEquals(table.forms("j" + condition), table.forms("j" + alias));
        });
    }

    @Test
    void theStackMovesWhereRspIsImplicit() {
        for (Form form : table.forms()) {
            boolean moves = !form.notes().stack().isZero();
            boolean implicit =
                    form.implicit().registers().stream().anyMatch(register -> register.register() == Registers.RSP);
            assertEquals(moves, implicit, describe(form));
        }
    }

    @Test
    void theRowsThatEffectsLookedWrongForElsewhereAreRight() {
        assertEquals("[w:rcx, w:r11]", implicit("syscall"));
        assertEquals("[rw:eax, rw:ecx, w:ebx, w:edx]", implicit("cpuid"));
        assertEquals("[rcw:al]", implicit("cmpxchg"));
        assertEquals(Access.RCW, table.forms("cmpxchg").get(0).operands().get(0).access());
        assertEquals(Access.CW, table.forms("bsf").get(0).operands().get(0).access());
        assertEquals(Access.CW, table.forms("cmove").get(0).operands().get(0).access());
        assertEquals(
                EnumSet.allOf(Flag.class), table.forms("syscall").get(0).flags().read());
    }

    private static Map<String, Set<Flag>> partly(Map<String, String> letters) {
        Map<String, Set<Flag>> partly = new HashMap<>();
        letters.forEach(
                (mnemonics, flags) -> Words.of(mnemonics).forEach(mnemonic -> partly.put(mnemonic, Flag.parse(flags))));
        return partly;
    }

    private String implicit(String mnemonic) {
        return table.forms(mnemonic).get(0).implicit().registers().stream()
                .map(register -> register.access() + ":" + register.register())
                .toList()
                .toString();
    }

    private static String describe(Form form) {
        return form.source() + ": " + form.syntax();
    }
}
