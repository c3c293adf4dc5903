package dev.clobber.processor.calls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Bindings;
import dev.clobber.processor.testing.Way;
import dev.clobber.runtime.ErrnoException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Pipes, sockets, events, clocks. */
@ParameterizedClass
@MethodSource("dev.clobber.processor.testing.Way#available")
class EventCallsTest {
    private static final int EAGAIN = 11;
    private static final int ETIMEDOUT = 110;
    private static final int CLOCK_REALTIME = 0;
    private static final int CLOCK_MONOTONIC = 1;
    private static final int FUTEX_WAIT = 0;
    private static final long MILLION = 1_000_000;

    private static EventCalls calls;

    @Parameter
    Way way;

    @BeforeParameterizedClassInvocation
    static void bind(Way way) {
        calls = Bindings.bind(EventCalls.class, way);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void aPipe() throws Exception {
        int[] ends = new int[2];
        assertEquals(0, calls.pipe2(ends, 0));
        CompletableFuture<String> reader = CompletableFuture.supplyAsync(() -> {
            byte[] buf = new byte[100];
            int read = (int) calls.read(ends[0], buf, buf.length);
            return new String(buf, 0, read, StandardCharsets.US_ASCII);
        });
        Thread.sleep(50);
        assertEquals(4, calls.write(ends[1], ascii("pipe"), 4));
        assertEquals("pipe", reader.get(10, TimeUnit.SECONDS));
        calls.close(ends[0]);
        calls.close(ends[1]);
    }

    @Test
    void anEmptyPipeThatDoesNotWait() {
        int[] ends = new int[2];
        calls.pipe2(ends, EventCalls.O_NONBLOCK);
        byte[] buf = ascii("untouched");
        ErrnoException again = assertThrows(ErrnoException.class, () -> calls.read(ends[0], buf, 4));
        assertEquals(EAGAIN, again.errno());
        assertArrayEquals(ascii("untouched"), buf);
        calls.close(ends[0]);
        calls.close(ends[1]);
    }

    @Test
    void epollTellsWhatIsReady() {
        int epoll = calls.epoll_create1(0);
        int event = calls.eventfd2(0, 0);
        ByteBuffer added = ByteBuffer.allocate(EventCalls.EPOLL_EVENT_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        added.putInt(EventCalls.EPOLLIN).putLong(0x1122_3344_5566_7788L);
        calls.epoll_ctl(epoll, EventCalls.EPOLL_CTL_ADD, event, added.array());
        byte[] events = new byte[4 * EventCalls.EPOLL_EVENT_BYTES];
        assertEquals(0, calls.epoll_wait(epoll, events, 4, 0));
        assertEquals(8, calls.write(event, new long[] {3}, 8));
        assertEquals(1, calls.epoll_wait(epoll, events, 4, -1));
        ByteBuffer ready = ByteBuffer.wrap(events).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(EventCalls.EPOLLIN, ready.getInt(0));
        assertEquals(0x1122_3344_5566_7788L, ready.getLong(4));
        long[] count = new long[1];
        assertEquals(8, calls.read(event, count, 8));
        assertEquals(3, count[0]);
        calls.close(event);
        calls.close(epoll);
    }

    /** The kernel takes 12 bytes for each event: the array is checked against that though no {@code @Length} says so. */
    @Test
    void epollDoesNotWriteBeyondTheArray() {
        int epoll = calls.epoll_create1(0);
        IndexOutOfBoundsException thrown = assertThrows(
                IndexOutOfBoundsException.class,
                () -> calls.epoll_wait(epoll, new byte[4 * EventCalls.EPOLL_EVENT_BYTES - 1], 4, 0));
        assertEquals("`maxevents` is 48, but `events` holds 47 bytes", thrown.getMessage());
        calls.close(epoll);
    }

    @Test
    void messagesBetweenSockets() {
        int[] fds = new int[2];
        calls.socketpair(EventCalls.AF_UNIX, EventCalls.SOCK_SEQPACKET, 0, fds);
        assertEquals(6, calls.sendto(fds[0], ascii("first message"), 6, 0, null, 0));
        assertEquals(0, calls.sendto(fds[0], new byte[0], 0, 0, null, 0));
        assertEquals(4, calls.sendto(fds[0], ascii("last"), 4, 0, null, 0));
        byte[] buf = new byte[16];
        byte[] address = new byte[110];
        int[] addressLength = {address.length};
        assertEquals(6, calls.recvfrom(fds[1], buf, 16, 0, address, addressLength));
        assertEquals("first ", new String(buf, 0, 6, StandardCharsets.US_ASCII));
        assertEquals(0, addressLength[0], "sockets of a pair have no name");
        assertEquals(0, calls.recvfrom(fds[1], buf, 16, 0, null, null));
        assertEquals(4, calls.recvfrom(fds[1], buf, 16, 0, null, null));
        calls.close(fds[0]);
        calls.close(fds[1]);
    }

    @Test
    void aSleepTakesItsTime() {
        long start = System.nanoTime();
        assertEquals(0, calls.nanosleep(new long[] {0, 30 * MILLION}, null));
        assertTrue(System.nanoTime() - start >= 30 * MILLION);
    }

    @Test
    void aFutexWaitsOnlyWhileItsWordHolds() {
        int[] word = {7};
        ErrnoException changed =
                assertThrows(ErrnoException.class, () -> calls.futex(word, FUTEX_WAIT, 8, null, null, 0));
        assertEquals(EAGAIN, changed.errno());
        long start = System.nanoTime();
        ErrnoException late = assertThrows(
                ErrnoException.class, () -> calls.futex(word, FUTEX_WAIT, 7, new long[] {0, 20 * MILLION}, null, 0));
        assertEquals("futex: ETIMEDOUT (110): Connection timed out", late.getMessage());
        assertEquals(ETIMEDOUT, late.errno());
        assertTrue(System.nanoTime() - start >= 20 * MILLION);
    }

    @Test
    void theClockIsTheJdks() {
        long[] time = new long[2];
        long before = System.currentTimeMillis();
        calls.clock_gettime(CLOCK_REALTIME, time);
        long now = time[0] * 1000 + time[1] / MILLION;
        assertTrue(before <= now && now <= System.currentTimeMillis(), before + " " + now);
        long nanosBefore = System.nanoTime();
        calls.clock_gettime(CLOCK_MONOTONIC, time);
        long nanos = time[0] * 1000 * MILLION + time[1];
        assertTrue(nanosBefore <= nanos && nanos <= System.nanoTime());
    }
}
