import dev.clobber.*;

class Mean {
    @Export("mean")
    static int mean(int[] values) {
        // error: [clobber:unsupported] float and double are not supported in the body of a program
        //     ^
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
        }
        return (int) (sum / values.length);
    }
}
