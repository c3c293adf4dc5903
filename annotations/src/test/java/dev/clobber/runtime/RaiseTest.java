package dev.clobber.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class RaiseTest {
    @Test
    void wordsNameTheParameterAndTheWayOut() {
        check(
                IndexOutOfBoundsException.class,
                "`count` is 20, but `buf` holds 10 bytes",
                () -> Raise.bounds("count buf", 20, 10));
        check(
                IndexOutOfBoundsException.class,
                "`n` is -1, but `größe` holds 1 byte",
                () -> Raise.bounds("n größe", -1, 1));
        check(
                IndexOutOfBoundsException.class,
                "`stat` holds 10 bytes, but the kernel takes 144",
                () -> Raise.size("stat", 144, 10));
        check(
                IllegalArgumentException.class,
                "`buf` is a ByteBuffer on the heap, which has no address of its own: use ByteBuffer.allocateDirect, or pass"
                        + " a byte[]",
                () -> Raise.heapBuffer("buf", 0, 0));
        check(
                IllegalArgumentException.class,
                "`buf` is a read-only ByteBuffer, and the kernel would write into it",
                () -> Raise.readOnlyBuffer("buf", 0, 0));
        check(
                IllegalArgumentException.class,
                "`buf` is a read-only ByteBuffer, and the method's code would write into it",
                () -> Raise.readOnlyBuffer("buf", 1, 0));
        check(
                IllegalArgumentException.class,
                "`path` has a NUL character at index 3, where the kernel would end the string",
                () -> Raise.nul("path", 3, 0));
        check(
                OutOfMemoryError.class,
                "no off-heap memory for a copy of `buf` (4294967296 bytes)",
                () -> Raise.memory("buf", 1L << 32, 0));
        check(NullPointerException.class, "`block` is null", () -> Raise.nullPointer("block", 0, 0));
        check(
                UnsupportedOperationException.class,
                "`deposit` needs the CPU feature bmi2, which is not among the flags of this processor in /proc/cpuinfo",
                () -> Raise.unsupported("deposit bmi2", 0, 0));
    }

    private static void check(Class<? extends Throwable> type, String message, Executable raises) {
        Throwable thrown = assertThrows(type, raises);
        assertEquals(message, thrown.getMessage());
        assertEquals(RaiseTest.class.getName(), thrown.getStackTrace()[0].getClassName());
    }

    /** Machine code knows one signature. */
    @Test
    void everyMethodHasTheOneSignature() {
        for (Method method : Raise.class.getDeclaredMethods()) {
            if (!Modifier.isPrivate(method.getModifiers())) {
                String parameters = method.toString().replaceAll(".*\\(|\\).*", "");
                assertEquals("java.lang.String,long,long", parameters, method::toString);
                assertEquals(void.class, method.getReturnType());
            }
        }
        assertEquals("(Ljava/lang/String;JJ)V", Raise.SIGNATURE);
    }

    /** From JNI, out of a class that has nothing to do with this package, in another module. */
    @Test
    void throwsFromNativeCodeWithTheNativeMethodOnTop(@TempDir Path directory) throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        Tools.javac(classes, "module-info.java", "module app { requires dev.clobber; }", "-p", "" + Tools.runtime());
        Tools.javac(classes, "Main.java", """
                package app;
                public class Main {
                    static { dev.clobber.runtime.MachineCode.load(java.lang.invoke.MethodHandles.lookup()); }
                    static native void fail();
                    static void caller() { fail(); }
                    public static void main(String[] args) {
                        try {
                            caller();
                        } catch (IndexOutOfBoundsException e) {
                            System.out.println(e.getMessage());
                            for (StackTraceElement frame : e.getStackTrace())
                                System.out.println(frame.getClassName() + " " + frame.getMethodName() + " " + frame.isNativeMethod());
                        }
                    }
                }
                """, "-p", "" + Tools.runtime());
        Path library = Files.createDirectories(classes.resolve("app")).resolve("Main.linux-x86-64.so");
        // The function table by index, as generated code uses it: jni.h, struct JNINativeInterface_.
        Tools.library(library, """
                typedef void *P;
                void Java_app_Main_fail(P **env, P self) {
                    P *table = *env;
                    P raise = ((P (*)(P, const char *)) table[6])(env, "dev/clobber/runtime/Raise");
                    P name = ((P (*)(P, const char *)) table[167])(env, "stat");
                    P method = ((P (*)(P, P, const char *, const char *)) table[113])(env, raise, "size", "(Ljava/lang/String;JJ)V");
                    ((void (*)(P, P, P, ...)) table[141])(env, raise, method, name, 144L, 10L);
                }
                """);
        String out = Tools.java(
                        "-Xcheck:jni",
                        "--enable-native-access=" + (Tools.restrictsNativeAccess() ? "app" : "ALL-UNNAMED"),
                        "-p",
                        Tools.classPath(classes),
                        "-m",
                        "app/app.Main")
                .out(0);
        assertEquals("""
                `stat` holds 10 bytes, but the kernel takes 144
                app.Main fail true
                app.Main caller false
                app.Main main false
                """, out);
    }
}
