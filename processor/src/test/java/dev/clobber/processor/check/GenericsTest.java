package dev.clobber.processor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.catalogue.Javac;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Type parameters: of an interface they are fixed by those that extend it, of a method by nobody. */
class GenericsTest {
    private static final String READER = """
            import dev.clobber.*;
            interface Reader<B> {
                @Syscall(nr = 0) @Clobbers({"rcx", "r11"})
                long read(int fd, B buf, @Length(of = "buf") long count);
            }
            """;

    @Test
    void aSubInterfaceFixesTheTypeOfAnOperand() {
        Javac.Outcome outcome = Javac.withClobber()
                .source("Reader.java", READER)
                .source("Bytes.java", "interface Bytes extends Reader<byte[]> {}")
                .source("Buffers.java", "interface Buffers<T> extends Reader<java.nio.ByteBuffer> {}")
                .run();
        assertTrue(outcome.success(), outcome::rendered);
        assertTrue(outcome.files().containsKey("BytesBinding.class"), outcome.files()::toString);
        assertTrue(outcome.files().containsKey("BuffersBinding.class"), outcome.files()::toString);
        assertFalse(outcome.files().containsKey("ReaderBinding.class"), outcome.files()::toString);
        assertEquals(1, outcome.headlines().size(), outcome::rendered);
        assertTrue(outcome.headlines().get(0).startsWith("`Reader` leaves the type"), outcome::rendered);
    }

    @Test
    void aTypeThatIsFixedBadlyIsToldWithWhoFixesIt() {
        Javac.Outcome outcome = Javac.withClobber()
                .source("Reader.java", READER)
                .source("Texts.java", "interface Texts extends Reader<StringBuilder> {}")
                .run();
        assertEquals("""
                Reader.java:4: error: [clobber:bad-type] parameter `buf` is a `StringBuilder`, which no system call takes
                    long read(int fd, B buf, @Length(of = "buf") long count);
                                        ^
                  note: a system call takes integers and addresses: of arrays of primitives, direct ByteBuffers, and Strings
                  note: `read` is inherited by `Texts`
                  help: declare it `String`
                """, outcome.rendered().replaceFirst("(?s)^.*?(?=Reader.java:4)", ""));
    }

    @Test
    void aTypeParameterOfAMethodIsNoType() {
        Javac.Outcome outcome = Javac.withClobber()
                .source("Reader.java", READER.replace("Reader<B>", "Reader").replace("long read", "<B> long read"))
                .run();
        assertEquals(
                List.of("[clobber:bad-type] parameter `buf` is a `B`, which no system call takes"),
                outcome.headlines());
    }
}
