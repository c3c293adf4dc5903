package dev.clobber.processor.flow;

import dev.clobber.processor.isa.Register;
import java.util.Optional;

/** What is known of a value as the address of memory. */
sealed interface Address {
    /** It is no address on the stack, as far as is known. */
    Address NONE = new Unknown("none");
    /** It is on the stack, or made of such an address, but nobody knows where. */
    Address SOMEWHERE = new Unknown("somewhere on the stack");
    /** It differs by the way that control came, or was told to be unknown: nothing more is said of it. */
    Address GIVEN_UP = new Unknown("given up");
    /** The rsp of the entry. */
    Address ENTRY = new At(new Base(Base.ENTRY, 0, 0, Optional.empty(), Optional.empty(), 1, ""), 0);

    /** One of the constants. */
    record Unknown(String text) implements Address {}

    /**
     * A place at a known distance from another.
     *
     * @param base the other
     * @param offset in bytes
     */
    record At(Base base, long offset) implements Address {
        At plus(long bytes) {
            return new At(base, offset + bytes);
        }

        /** The highest place that this can be, from the rsp of the entry. */
        long highest() {
            return base.highest() + offset;
        }

        /** The lowest. */
        long lowest() {
            return highest() - base.slack();
        }

        boolean isOnStack() {
            return base.id() != Base.OPERAND;
        }
    }

    /**
     * A place that offsets count from: the rsp of the entry, what an instruction made of it by rounding it down, or what is in the
     * registers of a memory operand.
     *
     * @param id the step that rounded, or one of the constants
     * @param highest how far it is above the rsp of the entry, at most
     * @param slack how much lower it may be
     * @param register the base register of an operand
     * @param index its index register
     * @param scale of the index
     * @param symbol its symbol and segment
     */
    record Base(
            int id,
            long highest,
            long slack,
            Optional<Register> register,
            Optional<Register> index,
            int scale,
            String symbol) {
        static final int ENTRY = -1;
        static final int OPERAND = -2;

        /** By hand, for addresses are compared all the time. */
        @Override
        public boolean equals(Object object) {
            return this == object
                    || object instanceof Base base
                            && id == base.id
                            && highest == base.highest
                            && slack == base.slack
                            && scale == base.scale
                            && register.equals(base.register)
                            && index.equals(base.index)
                            && symbol.equals(base.symbol);
        }

        @Override
        public int hashCode() {
            return id * 31 + Long.hashCode(highest);
        }

        boolean names(Register other) {
            return register.isPresent() && register.get().aliases(other)
                    || index.isPresent() && index.get().aliases(other);
        }
    }

    /** One or the other. */
    default Address join(Address other) {
        if (equals(other)) {
            return this;
        }
        return this == GIVEN_UP || other == GIVEN_UP ? GIVEN_UP : SOMEWHERE;
    }
}
