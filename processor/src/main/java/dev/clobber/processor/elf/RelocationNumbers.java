package dev.clobber.processor.elf;

/**
 * The numbers by which a machine's linkers know what goes into a field. For x86-64: {@code new RelocationNumbers(2, 4, 10, 1)}.
 *
 * @param distance 32 bits, signed: a symbol plus addend, from the field on
 * @param call the same, for a call or a jump, which may go through a linkage table
 * @param address32 32 bits, unsigned: a symbol plus addend
 * @param address64 64 bits: a symbol plus addend
 * @see <a href="https://gitlab.com/x86-psABIs/x86-64-ABI">x86-64 psABI, table 4.9</a>
 */
public record RelocationNumbers(int distance, int call, int address32, int address64) {
    /** What a relocation of text asks for. */
    int of(Relocation.Kind kind) {
        return kind == Relocation.Kind.CALL ? call : distance;
    }
}
