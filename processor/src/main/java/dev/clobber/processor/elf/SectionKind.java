package dev.clobber.processor.elf;

/** A section that holds what a program means, and in which symbols can lie. */
public enum SectionKind {
    /** Machine code: readable and executable. */
    TEXT(".text"),
    /** Constants: readable. */
    RODATA(".rodata"),
    /** Variables that begin as zero: readable and writable; takes no room in the file. */
    BSS(".bss");

    private final String sectionName;

    SectionKind(String sectionName) {
        this.sectionName = sectionName;
    }

    /** The name in the section header, as every tool expects it. */
    String sectionName() {
        return sectionName;
    }
}
