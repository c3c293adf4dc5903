package programs;

import dev.clobber.Executable;

final class CatStdin {
    @Executable("cat-stdin")
    static void start(Os os) {
        byte[] buf = new byte[4096];
        long n;
        while ((n = os.read(0, buf, 4096)) > 0) {
            os.write(1, buf, n);
        }
        os.exit(0);
    }
}
