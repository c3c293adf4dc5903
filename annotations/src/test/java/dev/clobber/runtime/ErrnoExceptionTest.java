package dev.clobber.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErrnoExceptionTest {
    @Test
    void tellsCallNameNumberAndText() {
        ErrnoException e = new ErrnoException("openat", 2);
        assertEquals("openat: ENOENT (2): No such file or directory", e.getMessage());
        assertEquals("openat", e.call());
        assertEquals(2, e.errno());
        assertEquals(Optional.of(Errno.ENOENT), e.error());
        assertEquals("dev.clobber.runtime.ErrnoException: openat: ENOENT (2): No such file or directory", e.toString());
    }

    @Test
    void tellsANumberThatNobodyKnows() {
        ErrnoException e = new ErrnoException("openat", 999);
        assertEquals("openat: errno 999", e.getMessage());
        assertEquals(Optional.empty(), e.error());
    }

    @Test
    void survivesSerialization() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ErrnoException("read", 11));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ErrnoException e = (ErrnoException) in.readObject();
            assertEquals("read: EAGAIN (11): Resource temporarily unavailable", e.getMessage());
        }
    }
}
