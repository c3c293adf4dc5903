import dev.clobber.*;

class Mean {
    @Export("mean")
    static int mean(int[] values) {
        // error: [clobber:unsupported] …
        double sum = 0;
        return 0;
    }
}
