package dev.clobber.demo.programs;

import java.util.Arrays;
import java.util.Map;
import java.util.function.BiConsumer;

/** Starts a program where it is an ordinary method: the bindings are what the kernel is reached by. */
public final class OnJvm {
    private static final Map<String, BiConsumer<Kernel, String[]>> STARTS = Map.ofEntries(
            Map.entry("hello", (kernel, args) -> Hello.start(kernel)),
            Map.entry("hello-overlapped", (kernel, args) -> Hello.overlapped(kernel)),
            Map.entry("hello-packed", (kernel, args) -> Hello.packed(kernel)),
            Map.entry("greeting", (kernel, args) -> Greeting.start(kernel)),
            Map.entry("greeting-overlapped", (kernel, args) -> Greeting.overlapped(kernel)),
            Map.entry("greeting-packed", (kernel, args) -> Greeting.packed(kernel)),
            Map.entry("direct", (kernel, args) -> Direct.start(Direct_RegistersBinding.load(), kernel)),
            Map.entry("true", (kernel, args) -> True.start()),
            Map.entry("cat", (kernel, args) -> Cat.start(kernel)),
            Map.entry("echo", Echo::start),
            Map.entry("count-lines", (kernel, args) -> CountLines.start(kernel)),
            Map.entry("crc32c", (kernel, args) -> Crc32c.start(kernel)),
            Map.entry("numbers", Numbers::start),
            Map.entry("yes", (kernel, args) -> Yes.start(kernel)),
            Map.entry("argument", Argument::start));

    private OnJvm() {}

    /**
     * Starts a program.
     *
     * @param arguments its name, then what its command line has
     */
    public static void main(String[] arguments) {
        STARTS.get(arguments[0]).accept(KernelBinding.load(), Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}
