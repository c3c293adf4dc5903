package dev.clobber.processor.lower;

import dev.clobber.processor.abi.CpuFeature;
import dev.clobber.processor.abi.CpuFeatures;
import dev.clobber.processor.abi.CpuidBit;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.isa.LabelReference;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.model.BoundMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes what asks the processor for the requirements of a type, and what tests them. {@code cpu.s} explains data and routines. */
final class RequirementWriter {
    static final String DETECT_ROUTINE = "clobber.detect";
    static final String LACKING_ROUTINE = "clobber.lacking";
    static final String MASK = "clobber.cpu.mask";
    static final String PLAN = "clobber.cpu.plan";

    private static final String LACKING = "clobber.cpu.lacking.";
    private static final int ANSWER_BYTES = 16;
    private static final int XCR0 = 240;
    private static final List<String> ANSWER = List.of("eax", "ebx", "ecx", "edx");

    /** A place that never has the bit that is looked for there: bit 31 of XCR0 is reserved (SDM volume 1, 13.3). */
    private static final Test NEVER = new Test(XCR0, 1L << Integer.SIZE - 1);

    private record Question(int leaf, int subleaf) {}

    private record Test(int offset, long bits) {}

    private final Requirements requirements;
    private final CpuFeatures table = CpuFeatures.x86_64();
    private final List<Question> questions;

    RequirementWriter(Requirements requirements) {
        this.requirements = requirements;
        this.questions = requirements.bits().keySet().stream()
                .flatMap(set -> closure(set).stream())
                .flatMap(feature -> feature.bit().stream())
                .map(RequirementWriter::question)
                .distinct()
                .toList();
        if (questions.size() * ANSWER_BYTES > XCR0) {
            throw new IllegalStateException("more questions than clobber.detect has room for");
        }
    }

    /**
     * Writes a test: the zero flag is clear where the processor is known to have what a method requires. Where it is set, nobody may
     * have asked yet: after {@code clobber.detect} the same test is final.
     *
     * @param method a method that requires something
     */
    void test(CodeBuilder code, BoundMethod method) {
        int bit = requirements.bit(Requirements.features(method));
        Memory place =
                new Memory(Byte.SIZE, Optional.of(Registers.RIP), Optional.empty(), 1, bit / 8, Optional.of(MASK));
        code.add("test", place, new Immediate(1L << bit % 8));
    }

    /**
     * Writes the end of a stub whose method has no other way: throws. Env is in rdi, nothing is held, and rsp is where it was at the
     * entry.
     */
    void raise(CodeBuilder code, BoundMethod method, String stub, DataWriter data) {
        String symbol = LACKING + stub;
        data.bytes(symbol, requirements.lacking(method));
        code.add("lea", Registers.RSI, Memory.symbol(0, symbol));
        code.add("jmp", new LabelReference(LACKING_ROUTINE));
    }

    /** Writes the JNI function {@code static native boolean isSupported(int bit)} of a binding. */
    void supported(CodeBuilder code, String symbol) {
        Register al = Registers.get("al");
        code.function(symbol, true);
        code.add("call", new LabelReference(DETECT_ROUTINE));
        code.add("mov", Registers.EAX, Registers.get("edx"));
        code.add("bt", Memory.symbol(64, MASK), Registers.RAX);
        code.add("setc", al);
        code.add("movzx", Registers.EAX, al);
        code.add("ret");
        code.endFunction();
    }

    /** Writes the plan of {@code clobber.detect}. */
    void plan(DataWriter data) {
        PlanBytes plan = new PlanBytes();
        plan.u32(questions.size()).u32(requirements.bits().size());
        questions.forEach(question -> plan.u32(question.leaf()).u32(question.subleaf()));
        requirements.bits().forEach((set, bit) -> {
            List<Test> tests = tests(set);
            plan.u32(bit).u32(tests.size());
            tests.forEach(test -> plan.u32(test.offset()).u32(test.bits()));
        });
        data.bytes(PLAN, plan.toByteArray());
    }

    /** The variable in the zeroed data. */
    DataSymbol mask(int offset) {
        return new DataSymbol(MASK, offset, requirements.maskBytes());
    }

    private List<Test> tests(Set<String> set) {
        Map<Integer, Long> bits = new TreeMap<>();
        List<Test> tests = new ArrayList<>();
        for (CpuFeature feature : closure(set)) {
            Optional<CpuidBit> bit = feature.bit();
            if (bit.isPresent()) {
                int offset = questions.indexOf(question(bit.get())) * ANSWER_BYTES
                        + ANSWER.indexOf(bit.get().register().name()) * Integer.BYTES;
                bits.merge(offset, 1L << bit.get().bit(), (a, b) -> a | b);
            } else {
                tests.add(NEVER);
            }
            if (feature.xcr0() != 0) {
                bits.merge(XCR0, feature.xcr0(), (a, b) -> a | b);
            }
        }
        bits.forEach((offset, wanted) -> tests.add(new Test(offset, wanted)));
        return tests;
    }

    /** All features of a set but the baseline. */
    private List<CpuFeature> closure(Set<String> set) {
        return table.closure(set).stream()
                .map(name -> table.find(name).orElseThrow())
                .filter(feature -> !feature.isBaseline())
                .toList();
    }

    private static Question question(CpuidBit bit) {
        return new Question(bit.leaf(), bit.subleaf());
    }
}
