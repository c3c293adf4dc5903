package dev.clobber.processor.lower;

import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.LabelReference;
import dev.clobber.processor.model.BoundMethod;
import java.util.Optional;

/** Keeps a method from a processor that lacks what it requires, at the price of a test and a branch that is not taken. */
final class Guard {
    private final CodeBuilder code;
    private final String symbol;
    private final Optional<BoundMethod> method;
    private final Optional<RequirementWriter> cpu;
    /**
     * The guard of a JNI entry point.
     *
     * @param method the method, if it requires something and has no other way
     * @param cpu writes the tests, if any method of the type requires something
     */
    Guard(CodeBuilder code, String symbol, Optional<BoundMethod> method, Optional<RequirementWriter> cpu) {
        this.code = code;
        this.symbol = symbol;
        this.method = method;
        this.cpu = cpu;
    }

    /** At the entry: on, if it is known that the processor will do. */
    void begin() {
        if (method.isPresent()) {
            code.rememberFrame();
            test("jz", symbol + ".ask");
            code.label(symbol + ".run");
        }
    }

    /** Behind everything: asks the processor, and goes back or throws. */
    void end(DataWriter data) {
        if (method.isPresent()) {
            code.restoreFrame();
            code.label(symbol + ".ask");
            code.add("call", new LabelReference(RequirementWriter.DETECT_ROUTINE));
            test("jnz", symbol + ".run");
            cpu.orElseThrow().raise(code, method.get(), symbol, data);
        }
    }

    private void test(String branch, String label) {
        cpu.orElseThrow().test(code, method.orElseThrow());
        code.add(branch, new LabelReference(label));
    }
}
