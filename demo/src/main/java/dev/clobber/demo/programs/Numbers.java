package dev.clobber.demo.programs;

import dev.clobber.Executable;
import java.util.Arrays;

/** Each argument, a decimal number, in hexadecimal and with commas. */
final class Numbers {
    private static final int HEXADECIMAL = 16;

    /** The sign, 19 digits, six commas, and the line end. */
    private static final int LONGEST = 27;

    private Numbers() {}

    @Executable("numbers")
    static void start(Kernel kernel, String[] args) {
        for (int i = 0; i < args.length; i++) {
            long number = parse(args[i].getBytes());
            hexadecimal(kernel, number);
            grouped(kernel, number);
        }
        kernel.exit_group(0);
    }

    private static long parse(byte[] text) {
        long value = 0;
        for (int i = 0; i < text.length; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit < 10) {
                value = value * 10 + digit;
            }
        }
        return text.length > 0 && text[0] == '-' ? -value : value;
    }

    private static void hexadecimal(Kernel kernel, long number) {
        byte[] digits = "0123456789abcdef".getBytes();
        byte[] text = new byte[HEXADECIMAL + 1];
        for (int i = 0; i < HEXADECIMAL; i++) {
            text[i] = digits[(int) (number >>> 60 - 4 * i) & 15];
        }
        text[HEXADECIMAL] = ' ';
        kernel.write(Kernel.STANDARD_OUTPUT, text, text.length);
    }

    /** Counts down from zero: there is one more negative number than there are others. */
    private static void grouped(Kernel kernel, long number) {
        byte[] text = new byte[LONGEST];
        int at = LONGEST - 1;
        text[at] = '\n';
        long rest = number < 0 ? number : -number;
        int digits = 0;
        do {
            if (digits > 0 && digits % 3 == 0) {
                text[--at] = ',';
            }
            text[--at] = (byte) ('0' - rest % 10);
            digits++;
            rest /= 10;
        } while (rest != 0);
        if (number < 0) {
            text[--at] = '-';
        }
        kernel.write(Kernel.STANDARD_OUTPUT, Arrays.copyOfRange(text, at, LONGEST), LONGEST - at);
    }
}
