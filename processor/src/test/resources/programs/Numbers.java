package programs;

import dev.clobber.Executable;
import java.util.Arrays;

/** The value of each argument, as a {@code long} that wraps around, in decimal, hexadecimal, and as its bits. */
final class Numbers {
    @Executable("numbers")
    static void start(Os os, String[] args) {
        for (int i = 0; i < args.length; i++) {
            long value = parse(args[i].getBytes());
            decimal(os, value, (byte) ' ');
            hexadecimal(os, value);
            decimal(os, (int) value, (byte) ' ');
            decimal(os, (short) value, (byte) ' ');
            decimal(os, (byte) value, (byte) ' ');
            decimal(os, (char) value, (byte) '\n');
        }
        os.exit_group(args.length & 0xff);
    }

    static long parse(byte[] text) {
        boolean negative = false;
        long value = 0;
        for (int i = 0; i < text.length; i++) {
            byte c = text[i];
            if (i == 0 && c == '-') {
                negative = true;
            } else if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
            }
        }
        return negative ? -value : value;
    }

    /** Works on negative numbers, of which there is one more. */
    static void decimal(Os os, long value, byte end) {
        byte[] text = new byte[21];
        int at = 20;
        text[at] = end;
        long rest = value < 0 ? value : -value;
        do {
            text[--at] = (byte) ('0' - rest % 10);
            rest /= 10;
        } while (rest < 0);
        if (value < 0) {
            text[--at] = '-';
        }
        os.write(1, Arrays.copyOfRange(text, at, 21), 21 - at);
    }

    static void hexadecimal(Os os, long value) {
        byte[] digits = "0123456789abcdef".getBytes();
        byte[] text = new byte[17];
        for (int i = 15; i >= 0; i--, value >>>= 4) {
            text[i] = digits[(int) value & 15];
        }
        text[16] = ' ';
        os.write(1, text, 17);
    }
}
