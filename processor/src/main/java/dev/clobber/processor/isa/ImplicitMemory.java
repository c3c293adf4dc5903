package dev.clobber.processor.isa;

/**
 * Memory that a form accesses without an operand for it, at an address in a register.
 *
 * @param access what is done with it
 * @param address the register's name, or {@code op1} for that of the first operand
 * @param bits the width of the access
 */
record ImplicitMemory(Access access, String address, int bits) {
    private static final String OPERAND = "op";

    static boolean isMeant(String word) {
        return word.contains(":[");
    }

    /** {@code w:[rdi].128} */
    static ImplicitMemory parse(String word) {
        int start = word.indexOf(":[");
        int end = word.indexOf("].");
        if (end < start) {
            throw new IllegalArgumentException("`" + word + "` is no memory: write for example `w:[rdi].128`");
        }
        ImplicitMemory memory = new ImplicitMemory(
                Access.parse(word.substring(0, start)),
                word.substring(start + 2, end),
                Integer.parseInt(word.substring(end + 2)));
        if (!memory.address.startsWith(OPERAND)) {
            Registers.get(memory.address);
        }
        return memory;
    }

    /** The register that holds the address. */
    Register register(Instruction instruction) {
        return address.startsWith(OPERAND)
                ? (Register) instruction.operands().get(Integer.parseInt(address.substring(OPERAND.length())) - 1)
                : Registers.get(address);
    }
}
