package dev.clobber.processor.asm;

import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.Register;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Instructions, labels, and functions in order, before addresses are known. Immutable; see {@link CodeBuilder}. */
public final class Code {
    private final List<Item> items;
    /** Made when they are first asked for. */
    private Optional<List<Step>> steps = Optional.empty();

    Code(List<Item> items) {
        this.items = List.copyOf(items);
    }

    /**
     * Starts with no code.
     *
     * @return a new builder
     */
    public static CodeBuilder builder() {
        return new CodeBuilder();
    }

    List<Item> items() {
        return items;
    }

    /**
     * An instruction and what it does.
     *
     * @param instruction as written
     * @param effects whichever of its encodings is chosen
     * @param line of the text that it comes from, the first is 1; 0 where it comes from none
     * @param target the step that its label stands before, as many as there are steps for a label at the end; empty where it goes to no
     *     label of this code
     */
    public record Step(Instruction instruction, Effects effects, int line, OptionalInt target) {
        /**
         * Whether control goes from here to other code: by a return, or by a jump or call to a label that is not here. Where a register or
         * memory says the target, or nothing does as in vmmcall, that is not told.
         *
         * @return false for all that stays
         */
        public boolean leaves() {
            Flow flow = effects.flow();
            boolean goes = flow == Flow.JUMP || flow == Flow.BRANCH || flow == Flow.CALL;
            boolean isNamed = !effects.indirect() && !instruction.operands().isEmpty();
            return flow == Flow.RETURN || goes && isNamed && target.isEmpty();
        }
    }

    /**
     * Bytes of which nothing is known.
     *
     * @param before the step that they stand before, as many as there are steps for bytes at the end
     * @param line of the text, the first is 1
     */
    public record OpaqueBytes(int before, int line) {}

    /**
     * The instructions with what they do.
     *
     * @return in the order of the code, without data
     */
    public List<Step> steps() {
        if (steps.isEmpty()) {
            steps = Optional.of(List.copyOf(ItemFacts.steps(items)));
        }
        return steps.get();
    }

    /**
     * How long the code can get at most.
     *
     * @return bytes
     */
    public int longestLength() {
        return ItemFacts.longestLength(items);
    }

    /**
     * Whether a label can be too far: a branch has no form with a long distance, as loop and jrcxz.
     *
     * @return whether there is such a branch
     */
    public boolean hasShortBranch() {
        return ItemFacts.hasShortBranch(items);
    }

    /**
     * The registers that instructions use without naming them.
     *
     * @return full registers
     */
    public Set<Register> implicitRegisters() {
        return ItemFacts.implicitRegisters(items);
    }

    /**
     * What of the code is written as data, so that nothing is known of what it does.
     *
     * @return each {@code .byte} or one of its kin, in the order of the code
     */
    public List<OpaqueBytes> opaqueBytes() {
        return ItemFacts.opaqueBytes(items);
    }

    /**
     * Whether some of the code is written as data, so that nothing is known of what it does.
     *
     * @return whether there is a {@code .byte} or one of its kin
     */
    public boolean hasData() {
        for (Item item : items) {
            if (item instanceof Item.Data) {
                return true;
            }
        }
        return false;
    }
}
