package programs;

import dev.clobber.Executable;

/** The primes below 1,000, and how many there are below 100,000. */
final class Sieve {
    static final int LIMIT = 100_000;

    @Executable("sieve")
    static void start(Os os) {
        byte[] composite = new byte[LIMIT];
        int count = 0;
        for (int i = 2; i < LIMIT; i++) {
            if (composite[i] != 0) {
                continue;
            }
            count++;
            if (i < 1000) {
                print(os, i);
            }
            for (long j = (long) i * i; j < LIMIT; j += i) {
                composite[(int) j] = 1;
            }
        }
        print(os, count);
        os.exit_group(0);
    }

    static void print(Os os, int number) {
        byte[] text = new byte[12];
        int at = 11;
        text[at] = '\n';
        for (; number > 9; number /= 10) {
            text[--at] = (byte) (number % 10 + '0');
        }
        text[--at] = (byte) (number + '0');
        byte[] one = new byte[1];
        while (at < 12) {
            one[0] = text[at++];
            os.write(1, one, 1);
        }
    }
}
