package dev.clobber.demo;

import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.In;
import dev.clobber.Length;
import dev.clobber.Option;
import dev.clobber.Requires;

/** CRC-32C (RFC 3720, appendix B.4), eight bytes an instruction. */
public interface Checksum {
    /** The polynomial with its bits reversed. */
    int POLYNOMIAL = 0x82f63b78;

    /**
     * Goes on with a checksum.
     *
     * @param crc of what came before, 0 at the beginning
     */
    @Asm(
            value = """
                    not eax
                    mov rdx, rcx
                    shr rcx, 3
                    jz 2f
            1:      crc32 rax, qword ptr [rsi]
                    add rsi, 8
                    dec rcx
                    jnz 1b
            2:      and edx, 7
                    jz 4f
            3:      crc32 eax, byte ptr [rsi]
                    inc rsi
                    dec edx
                    jnz 3b
            4:      not eax
            """,
            options = {Option.PURE, Option.READONLY, Option.NOSTACK})
    @Clobbers({"{count}", "rdx", "{data}", "flags"})
    @Requires("sse4_2")
    default int crc32c(@In("eax") int crc, @In("rsi") byte[] data, @In("rcx") @Length(of = "data") long count) {
        int sum = ~crc;
        for (int i = 0; i < count; i++) {
            sum ^= data[i] & 0xff;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                sum = sum >>> 1 ^ ((sum & 1) != 0 ? POLYNOMIAL : 0);
            }
        }
        return ~sum;
    }
}
