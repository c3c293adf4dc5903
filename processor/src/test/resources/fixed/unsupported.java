import dev.clobber.*;

class Mean {
    @Export("mean")
    static int mean(int[] values) {
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
        }
        return (int) (sum / values.length);
    }
}
