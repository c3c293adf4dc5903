package dev.clobber.processor.check;

import dev.clobber.processor.abi.SystemCalls;
import dev.clobber.processor.diag.Suggest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What users may mean by a word that is not quite the name of a system call. */
final class CallNames {
    private static final List<String> PREFIXES = List.of("sys_", "__nr_", "nr_", "__x64_sys_");

    private CallNames() {}

    /** The call that a Java method is named after: {@code getpid}, {@code exitGroup}, {@code getPid}. */
    static Optional<String> meantBy(String javaName, SystemCalls table) {
        String snake = javaName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        return Stream.of(javaName, snake, javaName.toLowerCase(Locale.ROOT))
                .filter(table.names()::contains)
                .findFirst();
    }

    /** The calls that a word may mean: without the prefixes of C constants, or spelled a little otherwise. */
    static List<String> near(String word, SystemCalls table) {
        String bare = PREFIXES.stream()
                .filter(word.toLowerCase(Locale.ROOT)::startsWith)
                .findFirst()
                .map(prefix -> word.substring(prefix.length()))
                .orElse(word);
        return meantBy(bare, table).map(List::of).orElseGet(() -> Suggest.near(bare, table.names()));
    }
}
