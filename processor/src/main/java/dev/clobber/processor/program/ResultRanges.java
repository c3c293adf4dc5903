package dev.clobber.processor.program;

import dev.clobber.processor.abi.KernelArgument;
import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.ResolvedParameter;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Range;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Between which bounds the kernel promises the result of a system call to lie. */
final class ResultRanges {
    private static final String COUNTS = "linux.counts";
    private static final long LEAST_ERROR = -4095;

    /** MAX_RW_COUNT of include/linux/fs.h. */
    private static final long LARGEST_COUNT = 0x7ffff000;

    private ResultRanges() {}

    /** The range for these arguments. */
    static Range of(ResolvedMethod method, List<BoundCallReader.Argument> arguments) {
        Optional<SystemCall> call = method.knownCall();
        if (call.isEmpty()) {
            return Range.LONG;
        }
        String counter = Counts.ARGUMENTS.get(call.get().name());
        if (counter != null) {
            return new Range(LEAST_ERROR, largest(method, call.get(), counter, arguments));
        }
        return switch (call.get().result()) {
            case ZERO -> new Range(LEAST_ERROR, 0);
            case FD, PID -> new Range(LEAST_ERROR, Integer.MAX_VALUE);
            default -> Range.LONG;
        };
    }

    private static long largest(
            ResolvedMethod method, SystemCall call, String counter, List<BoundCallReader.Argument> arguments) {
        Optional<Long> count = place(method, call, counter)
                .map(index -> arguments.get(index).value())
                .filter(Constant.class::isInstance)
                .map(value -> ((Constant) value).number())
                .filter(number -> number >= 0);
        return Math.min(count.orElse(LARGEST_COUNT), LARGEST_COUNT);
    }

    /** The place of the argument than which the result is not greater. */
    static OptionalInt limit(ResolvedMethod method) {
        Optional<Integer> place = method.knownCall()
                .filter(call -> Counts.ARGUMENTS.containsKey(call.name()))
                .flatMap(call -> place(method, call, Counts.ARGUMENTS.get(call.name())));
        return place.isPresent() ? OptionalInt.of(place.get()) : OptionalInt.empty();
    }

    private static Optional<Integer> place(ResolvedMethod method, SystemCall call, String argument) {
        List<KernelArgument> kernels = call.arguments();
        return IntStream.range(0, kernels.size())
                .filter(index -> kernels.get(index).name().equals(argument))
                .boxed()
                .findFirst()
                .flatMap(method::parameterOf)
                .map(ResolvedParameter::declared)
                .map(parameter -> parameter.index());
    }

    /** The argument that bounds the result, by the name of the call. */
    static Map<String, String> counters() {
        return Counts.ARGUMENTS;
    }

    /** Read when it is first asked for. */
    private static final class Counts {
        static final Map<String, String> ARGUMENTS = read();

        private static Map<String, String> read() {
            try (InputStream in = ResultRanges.class.getResourceAsStream(COUNTS)) {
                if (in == null) {
                    throw new IllegalStateException("this jar lacks " + COUNTS);
                }
                Map<String, String> arguments = new TreeMap<>();
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        String[] words = line.split(" +");
                        arguments.put(words[0], words[1]);
                    }
                });
                return arguments;
            } catch (IOException e) {
                throw new UncheckedIOException(COUNTS, e);
            }
        }
    }
}
