package dev.clobber.demo.programs;

import dev.clobber.Export;

/** What C can call: {@code hello.o}, {@code libhello.a}, and {@code hello.h} beside the programs. */
final class Exported {
    private Exported() {}

    @Export("hello")
    static void hello(Kernel kernel) {
        byte[] text = "Hello from Java!\n".getBytes();
        kernel.write(Kernel.STANDARD_OUTPUT, text, text.length);
    }

    @Export("sum")
    static int sum(int[] numbers) {
        int sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += numbers[i];
        }
        return sum;
    }
}
