package dev.clobber.processor.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The index that the build makes finds what a look at all lines finds. */
class IndexedRowsTest {
    private final Rows indexed = IndexedRows.find().orElseThrow();
    private final Rows scanned = ScannedRows.ofFamilies();

    @Test
    void theBuildHasMadeTheIndexOfTheseFiles() {
        assertEquals(IndexWriter.index(), Resources.require(IndexedRows.INDEX));
    }

    @Test
    void everyMnemonicHasTheSameRows() {
        assertEquals(scanned.mnemonics(), indexed.mnemonics());
        assertTrue(
                scanned.mnemonics().size() > 1500, "only " + scanned.mnemonics().size() + " mnemonics");
        for (String mnemonic : scanned.mnemonics()) {
            assertEquals(scanned.of(mnemonic), indexed.of(mnemonic), mnemonic);
        }
    }

    /** Before the first, behind the last, and beside every one. */
    @Test
    void otherWordsHaveNone() {
        Set<String> known = indexed.mnemonics();
        List<String> others = new ArrayList<>(List.of("", "a", "zzz", "mov ", "MOV", "\n", "x87.isa"));
        known.forEach(mnemonic -> others.add(mnemonic + "!"));
        known.forEach(mnemonic -> others.add(mnemonic.substring(0, mnemonic.length() - 1) + "/"));
        for (String other : others) {
            assertEquals(List.of(), indexed.of(other), other);
        }
    }

    @Test
    void everyFamilyIsThere() {
        Set<String> families = new TreeSet<>();
        for (String mnemonic : indexed.mnemonics()) {
            for (Resources.Line line : indexed.of(mnemonic)) {
                families.add(line.file());
            }
        }
        Set<String> expected = new TreeSet<>();
        Families.names().forEach(name -> expected.add(Families.resource(name)));
        assertEquals(expected, families);
    }
}
