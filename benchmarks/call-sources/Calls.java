import java.util.Arrays;

/**
 * Times calls of blocks and of Java methods that do the same: {@code java Calls ROUNDS} prints the nanoseconds of one call of each, the
 * median over rounds. Each result goes into the next call, so that none can be left out.
 */
public class Calls {
    private static final int CALLS = 2_000_000;
    private static final Blocks BLOCKS = BlocksBinding.load();

    private interface Work {
        long run(int calls);
    }

    public static void main(String[] arguments) {
        int rounds = Integer.parseInt(arguments[0]);
        time("add", rounds, Calls::add, Calls::addInJava);
        time("addArray", rounds, Calls::addArray, Calls::addArrayInJava);
        time("multiply", rounds, Calls::multiply, Calls::multiplyInJava);
    }

    private static void time(String name, int rounds, Work block, Work java) {
        double[] blocks = new double[rounds];
        double[] javas = new double[rounds];
        for (int i = -3; i < rounds; i++) {
            double ofBlock = nanoseconds(block);
            double ofJava = nanoseconds(java);
            if (i >= 0) {
                blocks[i] = ofBlock;
                javas[i] = ofJava;
            }
        }
        Arrays.sort(blocks);
        Arrays.sort(javas);
        System.out.printf("%s %.2f %.2f%n", name, blocks[rounds / 2], javas[rounds / 2]);
    }

    private static double nanoseconds(Work work) {
        long start = System.nanoTime();
        long sum = work.run(CALLS);
        double time = (System.nanoTime() - start) / (double) CALLS;
        if (sum == 42) {
            System.out.println();
        }
        return time;
    }

    private static long add(int calls) {
        long sum = 1;
        for (int i = 0; i < calls; i++) {
            sum = BLOCKS.add(sum, i);
        }
        return sum;
    }

    private static long addInJava(int calls) {
        long sum = 1;
        for (int i = 0; i < calls; i++) {
            sum = Long.rotateLeft(sum + i, 1);
        }
        return sum;
    }

    private static long addArray(int calls) {
        long[] data = {1, 2};
        for (int i = 0; i < calls; i++) {
            data[0] = BLOCKS.addArray(data);
        }
        return data[0];
    }

    private static long addArrayInJava(int calls) {
        long[] data = {1, 2};
        for (int i = 0; i < calls; i++) {
            data[0] = Long.rotateLeft(data[0] + data[1], 1);
        }
        return data[0];
    }

    private static long multiply(int calls) {
        long sum = 3;
        for (int i = 0; i < calls; i++) {
            Blocks.Product product = BLOCKS.multiply(sum, 0x9e3779b97f4a7c15L);
            sum = product.low() ^ product.high();
        }
        return sum;
    }

    private static long multiplyInJava(int calls) {
        long sum = 3;
        for (int i = 0; i < calls; i++) {
            long high = Math.multiplyHigh(sum, 0x9e3779b97f4a7c15L);
            sum = sum * 0x9e3779b97f4a7c15L ^ high;
        }
        return sum;
    }
}
