package dev.clobber.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A room knows whom ARCHITECTURE.md lets it know, and nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackageDirectionTest {
    private static final Path SOURCES = Places.module().resolve("src/main/java/dev/clobber/processor");

    /** A line of the table: {@code | `asm` | what it holds | `isa` |}. */
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|");

    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final Pattern MENTION = Pattern.compile("\\bdev\\.clobber\\.processor\\.([a-z]\\w*)\\.");
    private static final Pattern JAVAX = Pattern.compile("\\b(javax|com\\.sun)\\.");

    /** Rooms that know nothing of compilers. */
    private static final Set<String> WITHOUT_JAVAX = Set.of("isa", "asm", "abi", "elf", "explain");

    private Map<String, Set<String>> allowed;

    @BeforeAll
    void readTheTable() throws IOException {
        allowed = new TreeMap<>();
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(Places.module().resolveSibling("ARCHITECTURE.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), row.group(2));
            }
        }
        rows.forEach((room, knows) -> {
            allowed.put(room, known(knows, rows.keySet()));
            allowed.get(room).remove(room);
        });
    }

    /** From {@code `model`, `abi`}, {@code nothing of ours}, or {@code all but `front`}. */
    private static Set<String> known(String knows, Set<String> all) {
        Set<String> named =
                NAME.matcher(knows).results().map(name -> name.group(1)).collect(Collectors.toCollection(TreeSet::new));
        if (!knows.contains("all but")) {
            return named;
        }
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(named);
        return rest;
    }

    private static Set<String> rooms() throws IOException {
        try (Stream<Path> children = Files.list(SOURCES)) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Path> sources(String room) throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES.resolve(room))) {
            return all.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyRoomIsInTheTable() throws IOException {
        assertEquals(rooms(), allowed.keySet());
    }

    @Test
    void nobodyKnowsMoreThanTheTableSays() throws IOException {
        List<String> offences = new ArrayList<>();
        for (String room : allowed.keySet()) {
            for (Path source : sources(room)) {
                List<String> lines = Files.readAllLines(source);
                for (int i = 0; i < lines.size(); i++) {
                    offences(room, lines.get(i), source.getFileName() + ":" + (i + 1), offences);
                }
            }
        }
        assertEquals(List.of(), offences);
    }

    private void offences(String room, String line, String place, List<String> offences) {
        MENTION.matcher(line).results().map(mention -> mention.group(1)).forEach(other -> {
            if (!other.equals(room) && !allowed.get(room).contains(other)) {
                offences.add(place + ": " + room + " knows " + other);
            }
        });
        if (WITHOUT_JAVAX.contains(room) && JAVAX.matcher(line).find()) {
            offences.add(place + ": " + room + " knows javac: " + line.strip());
        }
    }

    /** So that two rooms are never one: whoever is known does not know back, not even through others. */
    @Test
    void knowingGoesOneWay() {
        for (String room : allowed.keySet()) {
            Set<String> reached = new TreeSet<>();
            List<String> open = new ArrayList<>(allowed.get(room));
            while (!open.isEmpty()) {
                String next = open.remove(0);
                if (reached.add(next)) {
                    open.addAll(allowed.get(next));
                }
            }
            assertTrue(!reached.contains(room), () -> room + " comes to know itself through " + reached);
        }
    }

    /** The test sees what it should see. */
    @Test
    void anOffenceIsSeen() {
        List<String> offences = new ArrayList<>();
        offences("isa", "import dev.clobber.processor.asm.Code;", "Form.java:3", offences);
        offences("elf", "import javax.lang.model.element.Element;", "Symbol.java:4", offences);
        offences("asm", "import dev.clobber.processor.isa.Register;", "Code.java:5", offences);
        assertEquals(2, offences.size(), offences::toString);
    }
}
