package dev.clobber.processor.image;

/**
 * Four bytes of the headers between free ranges that can be the constant of an instruction, so that control goes on behind them
 * without a jump.
 *
 * @param start the offset of the constant; the opcode stands before it, in a free range
 * @param constant the four bytes
 * @param endsInBranch whether there is only room for a conditional branch behind, which has to be taken: its opcode says readable and
 *     executable as well
 */
record Bridge(int start, int constant, boolean endsInBranch) {
    /** The offset behind the constant. */
    int end() {
        return start + Integer.BYTES;
    }
}
