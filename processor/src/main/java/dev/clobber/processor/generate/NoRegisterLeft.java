package dev.clobber.processor.generate;

/** An operation needs one register more than the allocation has left. */
final class NoRegisterLeft extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoRegisterLeft() {
        super("no register is left", null, false, false);
    }
}
