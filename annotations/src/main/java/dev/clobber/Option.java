package dev.clobber;

/** What {@link Asm#options()} can promise. The words are those of Rust's {@code asm!}; here each is checked. */
public enum Option {
    /** The result depends on the parameters alone (and on the memory they point to), and there is no other effect. */
    PURE,
    /** No memory is read or written, but for what the block itself puts on the stack. */
    NOMEM,
    /** No memory is written, but for what the block itself puts on the stack. */
    READONLY,
    /** The arithmetic flags are at the end what they were at the beginning. */
    PRESERVES_FLAGS,
    /** The stack is not used: rsp stays where it is, and nothing below it is touched. */
    NOSTACK,
    /** The end of the block is never reached, as with {@link NoReturn}. */
    NORETURN
}
