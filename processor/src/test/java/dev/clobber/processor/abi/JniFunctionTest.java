package dev.clobber.processor.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Offsets against the jni.h of the JDK that runs the tests. */
final class JniFunctionTest {
    private static final Pattern MEMBER = Pattern.compile("(?:void \\*(reserved\\d);|JNICALL \\*(\\w+)\\)\\s*\\()");

    @Test
    void offsetsAreThoseOfTheHeader() throws IOException {
        Path header = Path.of(System.getProperty("java.home"), "include", "jni.h");
        if (!Files.exists(header)) {
            String message = "SKIPPED: " + header + " not found, needed to check the offsets of JNI functions";
            System.err.println(message);
            Assumptions.abort(message);
        }
        String text = Files.readString(header);
        String struct = text.substring(text.indexOf("struct JNINativeInterface_ {"), text.indexOf("struct JNIEnv_ {"));
        List<String> members = new ArrayList<>();
        Matcher matcher = MEMBER.matcher(struct);
        while (matcher.find()) {
            members.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        for (JniFunction function : JniFunction.values()) {
            assertEquals(members.indexOf(function.name()) * 8, function.offset(), function.name());
        }
    }
}
