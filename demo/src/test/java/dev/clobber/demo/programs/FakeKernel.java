package dev.clobber.demo.programs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A kernel of a few lines: standard input is a text, standard output is kept. */
final class FakeKernel implements Kernel {
    private static final int EPIPE = 32;

    /** The end of the process. */
    static final class Exit extends RuntimeException {
        private static final long serialVersionUID = 1;

        final int status;

        Exit(int status) {
            this.status = status;
        }
    }

    private final byte[] input;
    private final int most;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private int from;
    private int room = Integer.MAX_VALUE;

    /**
     * A kernel.
     *
     * @param input what standard input holds
     * @param most bytes go over in a call
     */
    FakeKernel(String input, int most) {
        this.input = input.getBytes(StandardCharsets.UTF_8);
        this.most = most;
    }

    /** After so many bytes nobody listens. */
    FakeKernel closedAfter(int bytes) {
        room = bytes;
        return this;
    }

    String output() {
        return output.toString(StandardCharsets.UTF_8);
    }

    @Override
    public long read(int fd, byte[] buf, long count) {
        int read = (int) Math.min(Math.min(count, most), input.length - from);
        System.arraycopy(input, from, buf, 0, read);
        from += read;
        return read;
    }

    @Override
    public long write(int fd, byte[] buf, long count) {
        if (room == 0) {
            return -EPIPE;
        }
        int written = (int) Math.min(Math.min(count, most), room);
        output.write(buf, 0, written);
        room -= written;
        return written;
    }

    @Override
    public void exit_group(int status) {
        throw new Exit(status);
    }
}
