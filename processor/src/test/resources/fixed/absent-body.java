import dev.clobber.*;

class Bits {
    @Export("count")
    static int count(long value) {
        int count = 0;
        for (long rest = value; rest != 0; rest &= rest - 1) {
            count++;
        }
        return count;
    }
}
