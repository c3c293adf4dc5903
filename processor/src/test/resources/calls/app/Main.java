package app;

import dev.clobber.runtime.ErrnoException;

/** Uses all of them. */
public final class Main implements Runnable {
    private final Linux linux = LinuxBinding.load();

    /** For class loaders that know no more than the JDK's types. */
    public Main() {}

    @Override
    public void run() {
        long pid = ProcessHandle.current().pid();
        byte[] name = new byte[390];
        boolean same = linux.getpid() == pid
                && Kernel.getpid() == pid
                && Kernel.Inner.getppid() == ProcessHandle.current().parent().orElseThrow().pid()
                && Kernel_MemoryBinding.load().uname(name) == 0
                && name[0] == 'L';
        if (!same) {
            throw new AssertionError();
        }
        try {
            linux.openat(0, "/absent", 0, 0);
            throw new AssertionError();
        } catch (ErrnoException e) {
            if (!e.getMessage().equals("openat: ENOENT (2): No such file or directory")) {
                throw e;
            }
        }
    }

    public static void main(String[] arguments) {
        new Main().run();
        System.out.println("fine");
    }
}
