package programs;

import dev.clobber.Executable;

/** Words, numbers, and signs of standard input, counted by a machine of states. */
final class Switches {
    private static final int BETWEEN = 0;
    private static final int WORD = 1;
    private static final int NUMBER = 2;

    @Executable("switches")
    static void start(Os os) {
        byte[] buf = new byte[100];
        int[] counts = {0, 0, 0};
        int state = BETWEEN;
        int n;
        while ((n = (int) os.read(0, buf, buf.length)) > 0) {
            for (int i = 0; i < n; i++) {
                char kind = kind(buf[i]);
                int next = switch (state) {
                    case BETWEEN:
                        yield kind == 'a' ? WORD : kind == '0' ? NUMBER : BETWEEN;
                    case WORD:
                        if (kind == 'a' || kind == '0') {
                            yield WORD;
                        }
                        yield BETWEEN;
                    default:
                        yield switch (kind) {
                            case '0' -> NUMBER;
                            case 'a' -> {
                                counts[NUMBER]--;
                                counts[WORD]++;
                                yield WORD;
                            }
                            default -> BETWEEN;
                        };
                };
                if (next != state) {
                    if (state == BETWEEN) {
                        counts[next]++;
                    }
                    state = next;
                }
                if (kind == '.') {
                    counts[BETWEEN]++;
                }
            }
        }
        for (int i = 0; i < counts.length; i++) {
            print(os, counts[i]);
        }
        os.exit_group(state);
    }

    static char kind(byte c) {
        switch (c) {
            case ' ':
            case '\n':
            case '\t':
                return ' ';
            case '.', ',', ';', '!', '?':
                return '.';
            default:
                if (c >= '0' && c <= '9') {
                    return '0';
                }
                return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c < 0 ? 'a' : '.';
        }
    }

    static void print(Os os, int value) {
        byte[] text = new byte[11];
        int at = 10;
        text[10] = '\n';
        do {
            text[--at] = (byte) ('0' + value % 10);
        } while ((value /= 10) != 0);
        os.write(1, java.util.Arrays.copyOfRange(text, at, 11), 11 - at);
    }
}
