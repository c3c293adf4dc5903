package dev.clobber.processor.abi;

/**
 * One argument of a system call, as the kernel declares it.
 *
 * @param name the name in the kernel's prototype ({@code SYSCALL_DEFINEn}), which manual pages often spell otherwise
 * @param type the C type as the kernel writes it, without {@code __user}
 * @param bits the bits of the register that the kernel looks at: 64 for {@code long}, {@code size_t}, {@code loff_t} and
 *     pointers (32 in the i386 table), 32 for {@code int} and {@code pid_t}, 16 for {@code umode_t}
 * @param direction what the kernel does to the memory that the argument points to
 * @param pointer whether the argument is an address, be it one that the kernel only looks at, as {@code munmap}'s
 * @param later whether the kernel goes on using that memory, or memory that it points to, after the call has returned
 * @param indirect whether that memory holds further addresses, as an array of {@code iovec} does: a copy of the outer memory
 *     does not carry the inner
 * @param opaque whether the argument is an {@code unsigned long} that some commands take as a pointer, such as {@code
 *     ioctl}'s {@code arg}; then the direction is {@link Direction#READ_WRITE} and the extent {@link Extent.Unknown}
 * @param extent how many bytes the kernel reaches through the argument
 */
public record KernelArgument(
        String name,
        String type,
        int bits,
        Direction direction,
        boolean pointer,
        boolean later,
        boolean indirect,
        boolean opaque,
        Extent extent) {

    /** What the kernel does to the memory that an argument points to. */
    public enum Direction {
        /** Nothing: the argument is an integer, or only its address counts. */
        NONE,
        /** The kernel reads it. */
        READ,
        /**
         * The kernel writes it, and depends on nothing that was there before. It may write a part only, or nothing, and it may
         * write where the call fails: {@code nanosleep} tells the remaining time with EINTR. What is to keep the rest of a
         * copied buffer intact copies it in first and back always, but for {@link Extent.Counted#filledToResult()}.
         */
        WRITE,
        /** The kernel reads it and writes it. */
        READ_WRITE;

        /**
         * Whether the kernel reads the memory.
         *
         * @return true if it does
         */
        public boolean reads() {
            return this == READ || this == READ_WRITE;
        }

        /**
         * Whether the kernel writes the memory.
         *
         * @return true if it does
         */
        public boolean writes() {
            return this == WRITE || this == READ_WRITE;
        }
    }
}
