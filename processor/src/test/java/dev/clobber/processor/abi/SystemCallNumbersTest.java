package dev.clobber.processor.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The system's own headers as the oracle for numbers and names. */
class SystemCallNumbersTest {
    private static final Pattern NUMBER = Pattern.compile("#define __NR_(\\w+)\\s+(\\d+)");
    private static final Pattern VERSION = Pattern.compile("#define LINUX_VERSION_CODE\\s+(\\d+)");
    private static final List<Path> INCLUDE =
            List.of(Path.of("/usr/include/x86_64-linux-gnu"), Path.of("/usr/include"));

    @Test
    void agreesWithTheHeaderOfX86_64() throws IOException {
        compare("asm/unistd_64.h", SystemCalls.x86_64());
    }

    @Test
    void agreesWithTheHeaderOfI386() throws IOException {
        compare("asm/unistd_32.h", SystemCalls.i386());
    }

    private static void compare(String header, SystemCalls table) throws IOException {
        Map<String, Integer> numbers = numbers(header);
        assertTrue(numbers.size() > 300, header);
        Map<String, Integer> ours = new TreeMap<>();
        table.all().forEach(call -> ours.put(call.name(), call.number()));
        int installed = installedVersion();
        Set<String> newer = new TreeSet<>(ours.keySet());
        newer.removeAll(numbers.keySet());
        for (String name : newer) {
            int since = version(table.byName(name).orElseThrow().since().orElseThrow());
            assertTrue(since > installed, header + " should know " + name);
        }
        ours.keySet().removeAll(newer);
        if (installed > newest(table)) {
            Set<String> unknown = new TreeSet<>(numbers.keySet());
            unknown.removeAll(ours.keySet());
            System.err.println("NOT COMPARED: the table is older than " + header + " and lacks " + unknown);
            numbers.keySet().removeAll(unknown);
        }
        assertEquals(numbers, ours);
    }

    private static int newest(SystemCalls table) {
        return table.all().stream()
                .flatMap(call -> call.since().stream())
                .mapToInt(SystemCallNumbersTest::version)
                .max()
                .orElseThrow();
    }

    private static Map<String, Integer> numbers(String header) throws IOException {
        Map<String, Integer> numbers = new TreeMap<>();
        Matcher matcher = NUMBER.matcher(read(header));
        while (matcher.find()) {
            numbers.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
        }
        return numbers;
    }

    /** The version of Linux that the headers come from, coded as by {@link #version}. */
    private static int installedVersion() throws IOException {
        Matcher matcher = VERSION.matcher(read("linux/version.h"));
        assertTrue(matcher.find());
        return Integer.parseInt(matcher.group(1));
    }

    /** A version such as {@code 6.1.170} in one number, as the kernel's {@code KERNEL_VERSION} macro makes it. */
    private static int version(String version) {
        String[] parts = (version + ".0").split("[.]");
        return (Integer.parseInt(parts[0]) << 16) + (Integer.parseInt(parts[1]) << 8) + Integer.parseInt(parts[2]);
    }

    private static String read(String header) throws IOException {
        for (Path directory : INCLUDE) {
            if (Files.exists(directory.resolve(header))) {
                return Files.readString(directory.resolve(header));
            }
        }
        SystemCallGcc.skip(header + " not found, which proves the numbers of system calls");
        return "";
    }
}
