package dev.clobber.processor.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.clobber.processor.testing.Bindings;
import dev.clobber.processor.testing.Way;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A method without a fallback names what its processor lacks. */
class RequiredBlocksTest {
    static Stream<Way> ways() {
        return Way.available();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void namesWhatIsMissing(Way way) {
        RequiredBlocks blocks = Bindings.bind(RequiredBlocks.class, way, "", UnaryOperator.identity());
        for (int i = 0; i < 3; i++) {
            assertEquals(7, blocks.there(3, 4));
            String message = assertThrows(UnsupportedOperationException.class, () -> blocks.missing(1, 2))
                    .getMessage();
            assertEquals(true, message.contains("3dnow") && message.contains("missing"), message);
        }
    }
}
