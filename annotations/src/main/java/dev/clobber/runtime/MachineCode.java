package dev.clobber.runtime;

import java.io.File;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

/** Finds and loads the machine code that the processor wrote beside a class. */
public final class MachineCode {
    private MachineCode() {}

    /**
     * Loads the machine code of a class of {@code static native} methods.
     *
     * @param lookup the class's own {@code MethodHandles.lookup()}
     */
    public static void load(MethodHandles.Lookup lookup) {
        String name = lookup.lookupClass().getName();
        load(lookup, name.substring(name.lastIndexOf('.') + 1).replace('$', '_'));
    }

    /**
     * Loads the machine code of a generated binding.
     *
     * @param lookup the binding's own {@code MethodHandles.lookup()}
     * @param name the name of the bound type, nested types joined with {@code _}
     */
    public static void load(MethodHandles.Lookup lookup, String name) {
        try {
            MethodHandle find =
                    lookup.findVirtual(Class.class, "getResource", MethodType.methodType(URL.class, String.class));
            URL url = (URL) find.invoke(lookup.lookupClass(), name + ".linux-x86-64.so");
            if (url == null) {
                throw new UnsatisfiedLinkError(name + ".linux-x86-64.so is missing beside " + lookup.lookupClass());
            }
            File copy = File.createTempFile("clobber", ".so");
            try (InputStream in = url.openStream()) {
                Files.copy(in, copy.toPath(), StandardCopyOption.REPLACE_EXISTING);
                lookup.findStatic(System.class, "load", MethodType.methodType(void.class, String.class))
                        .invoke(copy.getPath());
            } finally {
                copy.delete();
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw (UnsatisfiedLinkError) new UnsatisfiedLinkError(name).initCause(e);
        }
    }
}
