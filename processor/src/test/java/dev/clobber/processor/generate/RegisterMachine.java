package dev.clobber.processor.generate;

import dev.clobber.processor.testing.Outcome;
import dev.clobber.processor.testing.Places;
import dev.clobber.processor.testing.Tools;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs pieces of code on the processor, with what {@code registers.c} does. */
final class RegisterMachine {
    private static final int REGISTERS = RegisterFile.SIZE;
    private static final int FLAGS_ALWAYS_SET = 2;

    private final Path directory;
    private final ByteArrayOutputStream input = new ByteArrayOutputStream();
    private int pieces;

    /** What was after a piece. */
    record Result(long stackBefore, long[] registers, long flags) {}

    RegisterMachine(Path directory) {
        this.directory = directory;
    }

    /** Skips the calling test where nothing can be run. */
    static void require() {
        Tools.require("gcc");
        String system = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
        if (!system.equals("Linux on amd64")) {
            Tools.skip("this is " + system + ", and machine code for Linux on amd64 cannot be run here");
        }
    }

    /** Adds a piece of code with what registers and flags hold before. */
    void add(byte[] code, long[] registers, long flags) {
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES * (2 + REGISTERS) + code.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(code.length)
                .put(code);
        Arrays.stream(registers).forEach(buffer::putLong);
        buffer.putLong(flags | FLAGS_ALWAYS_SET);
        input.writeBytes(buffer.array());
        pieces++;
    }

    /** Runs all pieces. */
    List<Result> run() {
        Path source = Places.module().resolve("src/test/resources/dev/clobber/processor/generate/registers.c");
        Path program = directory.resolve("registers");
        succeed(Tools.run(directory, "gcc", "-O1", "-o", program.toString(), source.toString()));
        try {
            Files.write(directory.resolve("in"), input.toByteArray());
            succeed(Tools.run(directory, "sh", "-c", "./registers < in > out"));
            ByteBuffer output = ByteBuffer.wrap(Files.readAllBytes(directory.resolve("out")))
                    .order(ByteOrder.LITTLE_ENDIAN);
            List<Result> results = new ArrayList<>();
            for (int i = 0; i < pieces; i++) {
                long stack = output.getLong();
                long[] registers = new long[REGISTERS];
                Arrays.setAll(registers, register -> output.getLong());
                results.add(new Result(stack, registers, output.getLong()));
            }
            return results;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void succeed(Outcome outcome) {
        if (outcome.exitCode() != 0) {
            throw new AssertionError(outcome.toString());
        }
    }
}
