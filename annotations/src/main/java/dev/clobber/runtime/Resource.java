package dev.clobber.runtime;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.CodeSource;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/** Reads a file that lies beside a class. */
final class Resource {
    private Resource() {}

    /**
     * The shared object of a class.
     *
     * @throws UnsatisfiedLinkError if there is none, or it is not whole
     */
    static byte[] library(Class<?> type, String name, Caller caller) {
        byte[] code;
        try {
            code = read(type, name, caller);
        } catch (IOException e) {
            throw MachineCode.unsatisfied("cannot read " + name + " beside " + type.getName() + ": " + e, e);
        }
        if (code == null) {
            throw new UnsatisfiedLinkError(
                    "no machine code for " + type.getName() + ": there is no " + path(type, name) + " in "
                            + place(type)
                            + ". clobber-processor writes it beside the class: was the class compiled with clobber-processor"
                            + " on javac's -processorpath? Did a packager drop *.so?");
        }
        if (!isWhole(code)) {
            throw new UnsatisfiedLinkError(
                    path(type, name) + " in " + place(type) + " is not a whole ELF file (" + code.length
                            + " bytes): is javac writing it at this moment, or did a packager filter it as text?");
        }
        return code;
    }

    /**
     * The file's bytes, or null where there is no such file.
     *
     * <p>A class outside named modules is asked for its place (a directory or a jar) before its loader is asked: the file must be
     * the one that was compiled together with the class, where a loader asks its parents first, and its way through all modules of
     * the JDK costs a cold JVM 3 to 8 ms. In a named module the loader goes to that module alone.
     */
    static byte[] read(Class<?> type, String name, Caller caller) throws IOException {
        byte[] bytes = type.getModule().isNamed() ? null : readInPlace(type, path(type, name));
        if (bytes != null) {
            return bytes;
        }
        try (InputStream in = caller.open(name)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    private static byte[] readInPlace(Class<?> type, String path) throws IOException {
        File place = directoryOrJar(type);
        if (place == null) {
            return null;
        }
        if (place.isFile()) {
            return readInJar(place, path);
        }
        File file = new File(place, path);
        if (!file.isFile()) {
            return null;
        }
        try (InputStream in = new FileInputStream(file)) {
            return in.readAllBytes();
        }
    }

    private static byte[] readInJar(File place, String path) throws IOException {
        try (JarFile jar = new JarFile(place, false, ZipFile.OPEN_READ, JarFile.runtimeVersion())) {
            JarEntry entry = jar.getJarEntry(path);
            if (entry == null) {
                return null;
            }
            try (InputStream in = jar.getInputStream(entry)) {
                return in.readAllBytes();
            }
        }
    }

    /** Where the class was loaded from, or null where that is no local file, as in a jar within a jar. */
    private static File directoryOrJar(Class<?> type) {
        URL location = location(type);
        if (location == null || !"file".equals(location.getProtocol())) {
            return null;
        }
        try {
            return new File(location.toURI());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null; // a loader that does not escape spaces; it finds its own files all the same
        }
    }

    private static URL location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? null : source.getLocation();
    }

    private static String place(Class<?> type) {
        URL location = location(type);
        return location == null ? "its class loader, " + type.getClassLoader() : location.toString();
    }

    private static String path(Class<?> type, String name) {
        String packageName = type.getPackageName();
        return packageName.isEmpty() ? name : packageName.replace('.', '/') + "/" + name;
    }

    /**
     * Whether the bytes are an ELF file up to its last table, the section headers. The system maps a file that is cut short without
     * a word, and the JVM dies of SIGBUS at the first touch. Offsets: ELF-64 Object File Format, file header.
     */
    private static boolean isWhole(byte[] code) {
        if (code.length < 64) {
            return false;
        }
        ByteBuffer header = ByteBuffer.wrap(code).order(ByteOrder.LITTLE_ENDIAN);
        long sectionHeaders = header.getLong(40);
        long end = sectionHeaders + (long) header.getChar(58) * header.getChar(60);
        return header.getInt(0) == 0x464c457f && sectionHeaders >= 0 && end <= code.length;
    }
}
