package dev.clobber.demo.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/** A program is a Java method: with a fake of the kernel it is tested like any other. */
class WithoutMachineTest {
    private static final String TEXT = "one\ntwo\n\nand a line without an end, größer";

    private static int status(Consumer<Kernel> program, Kernel kernel) {
        return assertThrows(FakeKernel.Exit.class, () -> program.accept(kernel)).status;
    }

    @Test
    void helloGreets() {
        FakeKernel kernel = new FakeKernel("", 100);
        assertEquals(0, status(Hello::start, kernel));
        assertEquals("Hello, world!\n", kernel.output());
    }

    @Test
    void catCopiesWhateverGoesOverInACall() {
        for (int most = 1; most < 10; most++) {
            FakeKernel kernel = new FakeKernel(TEXT, most);
            assertEquals(0, status(Cat::start, kernel));
            assertEquals(TEXT, kernel.output());
        }
    }

    @Test
    void catEndsWhereNobodyListens() {
        FakeKernel kernel = new FakeKernel(TEXT, 100).closedAfter(6);
        assertEquals(1, status(Cat::start, kernel));
        assertEquals(TEXT.substring(0, 6), kernel.output());
    }

    @Test
    void linesAreCounted() {
        FakeKernel kernel = new FakeKernel(TEXT + "\n".repeat(12_342), 1000);
        assertEquals(0, status(CountLines::start, kernel));
        assertEquals("12345\n", kernel.output());
        FakeKernel empty = new FakeKernel("", 1000);
        assertEquals(0, status(CountLines::start, empty));
        assertEquals("0\n", empty.output());
    }

    @Test
    void argumentsAreRepeated() {
        FakeKernel kernel = new FakeKernel("", 100);
        assertEquals(0, status(k -> Echo.start(k, new String[] {"one", "größer"}), kernel));
        assertEquals("one größer\n", kernel.output());
    }

    @Test
    void aMissingArgumentIsAnException() {
        FakeKernel kernel = new FakeKernel("", 100);
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Argument.start(kernel, new String[0]));
        assertEquals("", kernel.output());
    }

    @Test
    void numbersAreThoseOfTheLibrary() {
        for (long number : new long[] {0, 7, -10, 999, 1000, -1_234_567, Long.MAX_VALUE, Long.MIN_VALUE}) {
            FakeKernel kernel = new FakeKernel("", 100);
            assertEquals(0, status(k -> Numbers.start(k, new String[] {Long.toString(number)}), kernel));
            assertEquals(String.format(Locale.ROOT, "%016x %,d%n", number, number), kernel.output());
        }
    }

    @Test
    void theChecksumIsThatOfTheLibrary() {
        FakeKernel kernel = new FakeKernel(TEXT, 9);
        assertEquals(0, status(Crc32c::start, kernel));
        CRC32C checksum = new CRC32C();
        checksum.update(TEXT.getBytes(StandardCharsets.UTF_8));
        assertEquals(String.format("%08x%n", checksum.getValue()), kernel.output());
    }

    @Test
    void yesEndsWhereNobodyListens() {
        FakeKernel kernel = new FakeKernel("", 100).closedAfter(6);
        assertEquals(1, status(Yes::start, kernel));
        assertEquals("y\ny\ny\n", kernel.output());
    }
}
