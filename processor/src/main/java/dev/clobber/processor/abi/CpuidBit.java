package dev.clobber.processor.abi;

import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.List;

/**
 * A bit of what CPUID gives (Intel SDM volume 2, CPUID; AMD64 manual volume 3, appendix E).
 *
 * @param leaf eax before it
 * @param subleaf ecx before it
 * @param register the register that holds the bit afterwards: eax, ebx, ecx, or edx
 * @param bit its number, from 0
 */
public record CpuidBit(int leaf, int subleaf, Register register, int bit) {
    private static final int HEXADECIMAL = 16;
    private static final int FIELDS = 4;

    /** Refuses what CPUID does not give. */
    public CpuidBit {
        if (!List.of("eax", "ebx", "ecx", "edx").contains(register.name()) || bit < 0 || bit >= Integer.SIZE) {
            throw new IllegalArgumentException("CPUID has no bit " + bit + " in " + register.name());
        }
    }

    /** Reads {@code leaf.subleaf.register.bit}, where leaf and subleaf are hexadecimal. */
    static CpuidBit parse(String text) {
        String[] fields = text.split("\\.");
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("`" + text + "` is no leaf.subleaf.register.bit");
        }
        return new CpuidBit(
                Integer.parseUnsignedInt(fields[0], HEXADECIMAL),
                Integer.parseUnsignedInt(fields[1], HEXADECIMAL),
                Registers.get(fields[2]),
                Integer.parseInt(fields[3]));
    }
}
