package dev.clobber.runtime;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A library as a file that nobody else can reach, in a new directory of mode 0700. */
final class PrivateCopy {
    /** The system property that names the parent directory. */
    static final String DIRECTORY = "dev.clobber.dir";

    /** The system property that keeps the copies. */
    private static final String KEEP = "dev.clobber.keep";

    private static final int ATTEMPTS = 1000;

    private final File directory;
    private final File file;

    private PrivateCopy(File directory, File file) {
        this.directory = directory;
        this.file = file;
    }

    /**
     * Writes a copy.
     *
     * @param code the library
     * @param name its file name, which gdb, perf and hs_err files will show
     * @throws UnsatisfiedLinkError if there is no place for it
     */
    static PrivateCopy of(byte[] code, String name) {
        String property = System.getProperty(DIRECTORY) == null ? "java.io.tmpdir" : DIRECTORY;
        File parent = new File(System.getProperty(property)).getAbsoluteFile();
        PrivateCopy copy = null;
        try {
            // Files.createTempDirectory would ask SecureRandom for the name, which costs a cold JVM 20 ms. This name
            // need not be
            // secret: mkdir(2) makes the directory and its mode in one step, or fails.
            Path directory = newDirectory(parent.toPath(), System.nanoTime());
            copy = new PrivateCopy(directory.toFile(), new File(directory.toFile(), ascii(name)));
            copy.write(code);
            return copy;
        } catch (IOException | InvalidPathException e) {
            if (copy != null) {
                copy.discard();
            }
            String why = e instanceof NoSuchFileException ? "it does not exist" : e.toString();
            throw MachineCode.unsatisfied(
                    "cannot write the machine code into " + parent + " (-D" + property + "): " + why
                            + "; name another directory with -D" + DIRECTORY + "=DIR",
                    e);
        }
    }

    /** The first directory {@code clobber-NUMBER} from this number on that did not exist and now does. */
    static Path newDirectory(Path parent, long number) throws IOException {
        for (int attempt = 0; ; attempt++) {
            Path directory = parent.resolve("clobber-" + Long.toHexString(number + attempt));
            try {
                return Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(ownerOnly()));
            } catch (FileAlreadyExistsException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void write(byte[] code) throws IOException {
        try (OutputStream out = new FileOutputStream(file)) {
            Files.setPosixFilePermissions(file.toPath(), ownerOnly());
            out.write(code);
        }
    }

    /**
     * Mode 0700. Not an {@link java.util.EnumSet}, nor {@link PosixFilePermissions#fromString}, which makes one: the first EnumSet
     * asks for the constants by reflection, which costs a cold JDK 25 5 ms.
     */
    private static Set<PosixFilePermission> ownerOnly() {
        return Set.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    }

    /** The absolute path of the copy. */
    String path() {
        return file.getPath();
    }

    /** The directory that holds the private directory. */
    String parent() {
        return directory.getParent();
    }

    /** Deletes copy and directory, unless they are to be kept. A library that was loaded stays mapped. */
    void discard() {
        if (!Boolean.getBoolean(KEEP)) {
            file.delete();
            directory.delete();
        }
    }

    /** Under a C locale the JVM cannot name a file beyond ASCII. */
    private static String ascii(String name) {
        char[] chars = name.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= 0x80) {
                chars[i] = '_';
            }
        }
        return new String(chars);
    }
}
