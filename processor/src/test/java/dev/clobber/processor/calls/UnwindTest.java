package dev.clobber.processor.calls;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Jdk;
import dev.clobber.processor.testing.Outcome;
import dev.clobber.processor.testing.Places;
import dev.clobber.processor.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A debugger on a JVM finds the caller of a stub from each of its instructions. */
class UnwindTest {
    private static final List<String> CALLS = List.of(
            "first",
            "scalar",
            "throwing",
            "six",
            "copied",
            "pinned",
            "string",
            "direct",
            "interrupt",
            "interruptCopied",
            "interruptSix");
    private static final List<String> BLOCKS =
            List.of("first", "saved", "stack", "halves", "array", "both", "required");
    private static final Pattern SUMMARY = Pattern.compile("STEPPED (\\d+) FUNCTIONS (\\d+) PROBLEMS 0");

    @Test
    void fromEveryInstructionOfACall() throws IOException {
        unwind("Stepped", CALLS, 500);
    }

    /** Inside the block too, wherever that moves the stack pointer. */
    @Test
    void fromEveryInstructionOfABlock() throws IOException {
        unwind("SteppedBlocks", BLOCKS, 300);
    }

    private static void unwind(String type, List<String> methods, int least) throws IOException {
        Tools.require("gdb");
        Path classes = Program.compile(type, "-Aclobber.path=jni").classes();
        Path script = Files.writeString(classes.resolve("unwind.py"), Places.resource("unwind.py"));
        String functions = methods.stream()
                .map(method -> "Java_" + type + "Binding_" + method)
                .collect(Collectors.joining(" "));
        List<String> command = Stream.of(
                        "gdb -nx -q -batch -x",
                        script.toString(),
                        "--args",
                        Jdk.current().program("java"),
                        "-Xint -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Ddev.clobber.keep=true",
                        "-Ddev.clobber.dir=" + classes,
                        "-cp",
                        Places.path(classes, Places.annotations()),
                        type + "$Main")
                .flatMap(words -> Stream.of(words.split(" ")))
                .toList();
        Outcome outcome = Tools.run(classes, Map.of("CLOBBER_FUNCTIONS", functions), command);
        Matcher summary = SUMMARY.matcher(outcome.requireExit(0).out());
        assertTrue(summary.find(), outcome::transcript);
        assertTrue(Integer.parseInt(summary.group(1)) > least, summary::group);
        assertTrue(Integer.parseInt(summary.group(2)) == methods.size(), summary::group);
    }
}
