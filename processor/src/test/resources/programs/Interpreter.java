package programs;

import dev.clobber.Executable;

/** Runs the program that the first argument is, in the language of eight signs. */
final class Interpreter {
    @Executable("interpreter")
    static void start(Os os, String[] args) {
        if (args.length != 1) {
            byte[] usage = "usage: interpreter PROGRAM\n".getBytes();
            os.write(2, usage, usage.length);
            os.exit_group(2);
        }
        byte[] code = args[0].getBytes();
        byte[] tape = new byte[3000];
        byte[] one = new byte[1];
        int head = 0;
        run:
        for (int at = 0; at < code.length; at++) {
            switch (code[at]) {
                case '>':
                    head++;
                    break;
                case '<':
                    head--;
                    break;
                case '+':
                    tape[head]++;
                    break;
                case '-':
                    --tape[head];
                    break;
                case '.':
                    one[0] = tape[head];
                    os.write(1, one, 1);
                    break;
                case ',':
                    if (os.read(0, one, 1) != 1) {
                        break run;
                    }
                    tape[head] = one[0];
                    break;
                case '[':
                    if (tape[head] == 0) {
                        at = match(code, at, 1);
                    }
                    break;
                case ']':
                    if (tape[head] != 0) {
                        at = match(code, at, -1);
                    }
                    break;
                default:
                    continue run;
            }
        }
        os.exit_group(0);
    }

    /** Where the loop begins or ends; a bracket without another leads out of the program. */
    static int match(byte[] code, int at, int step) {
        int depth = 0;
        do {
            depth += switch (code[at]) {
                case '[' -> 1;
                case ']' -> -1;
                default -> 0;
            };
            at += step;
        } while (depth != 0);
        return at - step;
    }
}
