package dev.clobber.processor.isa;

import java.util.List;
import java.util.Set;

/** Where the rows of the table come from. */
interface Rows {

    /** The rows of a mnemonic in the order of the table; none for an unknown one. */
    List<Resources.Line> of(String mnemonic);

    /** All mnemonics that have rows, sorted. */
    Set<String> mnemonics();
}
