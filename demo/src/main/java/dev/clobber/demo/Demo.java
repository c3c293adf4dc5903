package dev.clobber.demo;

import dev.clobber.runtime.ErrnoException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Talks to the kernel and to the processor; what it prints goes through the {@code write} system call too. */
public final class Demo {
    private static final int STANDARD_OUTPUT = 1;
    private static final int UTSNAME_FIELD = 65;

    private final Linux linux;

    private Demo(Linux linux) {
        this.linux = linux;
    }

    /**
     * Runs the demo.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Demo demo = new Demo(LinuxBinding.load());
        demo.print("Hello from a direct system call!");
        demo.print("process id: " + demo.linux.getpid());
        demo.print("kernel: " + demo.kernel());
        demo.print("16 random bytes: " + demo.random());
        demo.print("read back: " + demo.writtenAndRead("written by pwrite64, read by pread64"));
        demo.print("no such file: " + demo.failure());
        demo.print("");
        demo.print("The machine code of `write`:");
        demo.print(demo.disassembly("write"));
        demo.print("");
        demo.print("Inline assembly:");
        new Gallery().lines().forEach(demo::print);
        demo.print("");
        demo.print("Programs without a JVM:");
        demo.programs().forEach(demo::print);
    }

    private void print(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        // A pipe may take less than all.
        for (int from = 0; from < bytes.length; ) {
            byte[] rest = Arrays.copyOfRange(bytes, from, bytes.length);
            from += (int) linux.write(STANDARD_OUTPUT, rest, rest.length);
        }
    }

    private String kernel() {
        byte[] name = new byte[6 * UTSNAME_FIELD];
        linux.uname(name);
        return field(name, 0) + " " + field(name, 2) + " on " + field(name, 4);
    }

    private static String field(byte[] name, int index) {
        int from = index * UTSNAME_FIELD;
        int to = from;
        while (name[to] != 0) {
            to++;
        }
        return new String(name, from, to - from, StandardCharsets.UTF_8);
    }

    private String random() {
        byte[] bytes = new byte[16];
        linux.getrandom(bytes, bytes.length, 0);
        return HexFormat.of().formatHex(bytes);
    }

    private String writtenAndRead(String text) {
        String path = System.getProperty("java.io.tmpdir") + "/clobber-demo-" + linux.getpid();
        int fd = linux.openat(Linux.AT_FDCWD, path, Linux.O_RDWR | Linux.O_CREAT | Linux.O_EXCL, 0600);
        try {
            byte[] out = text.getBytes(StandardCharsets.UTF_8);
            linux.pwrite64(fd, out, out.length, 0);
            byte[] in = new byte[64];
            int count = (int) linux.pread64(fd, in, in.length, 0);
            return new String(in, 0, count, StandardCharsets.UTF_8);
        } finally {
            linux.close(fd);
            linux.unlinkat(Linux.AT_FDCWD, path, 0);
        }
    }

    private String failure() {
        try {
            return "opened as " + linux.openat(Linux.AT_FDCWD, "/no/such/file", 0, 0);
        } catch (ErrnoException e) {
            return e.getMessage();
        }
    }

    private List<String> programs() {
        try {
            return new Programs().lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The listing lies beside the machine code because this module is compiled with {@code -Aclobber.listing}. */
    private String disassembly(String method) {
        try (InputStream in = Demo.class.getResourceAsStream("Linux.linux-x86-64.lst")) {
            String listing = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int start = listing.indexOf("Java_dev_clobber_demo_LinuxBinding_" + method + ":");
            return listing.substring(start, listing.indexOf("\n\n", start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
