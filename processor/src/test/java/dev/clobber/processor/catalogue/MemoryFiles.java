package dev.clobber.processor.catalogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** A file manager that keeps what javac and processors write in memory. */
class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final SortedMap<String, Output> outputs = new TreeMap<>();

    MemoryFiles(JavaFileManager files) {
        super(files);
    }

    /** What was written, by path. */
    SortedMap<String, byte[]> outputs() {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        outputs.forEach((path, output) -> bytes.put(path, output.bytes.toByteArray()));
        return bytes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return output(className.replace('.', '/') + kind.extension, kind);
    }

    @Override
    public FileObject getFileForOutput(Location location, String packageName, String relativeName, FileObject sibling)
            throws IOException {
        String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        return output(folder + relativeName, JavaFileObject.Kind.OTHER);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a.toUri().equals(b.toUri());
    }

    private Output output(String path, JavaFileObject.Kind kind) {
        Output output = new Output(path, kind);
        outputs.put(path, output);
        return output;
    }

    private static final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output(String path, Kind kind) {
            super(URI.create("memory:///" + percentEncoded(path)), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes.toByteArray());
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
        }

        private static String percentEncoded(String path) {
            try {
                return new URI(null, null, path, null).getRawPath();
            } catch (java.net.URISyntaxException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
