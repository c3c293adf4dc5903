package dev.clobber.processor.isa;

import java.util.List;
import java.util.Optional;

/**
 * What can stand at one place of a form: all values for that place, and of them those that go well beside other operands.
 *
 * @param registers or constants, one by one
 * @param memory addresses
 * @param repeated addresses of an element that is repeated
 */
record SampleOperand(List<String> registers, List<String> memory, List<String> repeated) {

    static SampleOperand of(OperandKind kind, Form form) {
        boolean evex = form.encoding() instanceof EvexEncoding;
        int vectors = evex ? 32 : 16;
        if (kind instanceof OperandKind.RegisterOrMemory both) {
            return new SampleOperand(
                    SampleRegisters.of(both.register(), vectors),
                    memory(both.memory().bits(), form),
                    repeated(both.memory()));
        }
        if (kind instanceof MemoryKind.SizedMemory memory) {
            return new SampleOperand(List.of(), memory(memory.bits(), form), repeated(memory));
        }
        if (kind instanceof MemoryKind.VectorMemory memory) {
            String index = memory.indexBits() == 128 ? "xmm" : memory.indexBits() == 256 ? "ymm" : "zmm";
            int unit = evex ? memory.bits() / 8 : 1;
            return new SampleOperand(
                    List.of(), SampleAddresses.indexedBy(index, vectors, memory.bits(), unit), List.of());
        }
        if (kind.takesMemory()) {
            boolean sib = kind.text().equals("sibmem");
            return new SampleOperand(List.of(), SampleAddresses.all(kind.bits(), 1, !sib), List.of());
        }
        return new SampleOperand(single(kind, vectors, form), List.of(), List.of());
    }

    private static List<String> single(OperandKind kind, int vectors, Form form) {
        if (kind instanceof OperandKind.AnyRegister register) {
            return SampleRegisters.of(register, vectors);
        }
        if (kind instanceof OperandKind.RegisterGroup group) {
            List<String> all = SampleRegisters.of(group.register(), vectors);
            return all.stream()
                    .filter(register -> all.indexOf(register) % group.count() == 0)
                    .toList();
        }
        if (kind instanceof OperandKind.Constant constant) {
            return SampleConstants.of(constant);
        }
        if (kind instanceof MemoryKind.Offset offset) {
            String size = Addresses.size(offset.bits());
            return List.of(size + "[1311768467463790320]", size + "fs:[9223372036854775807]");
        }
        if (kind instanceof MemoryKind.StringMemory string) {
            String size = Addresses.size(string.bits());
            return string.text().startsWith("src")
                    ? List.of(size + "[rsi]", size + "fs:[rsi]", size + "ds:[rsi]")
                    : List.of(size + "es:[rdi]");
        }
        if (kind instanceof OperandKind.Relative) {
            return List.of(kind.bits() == 8 ? "1b" : "x");
        }
        return List.of(kind.text().equals("st0") ? "st" : kind.text());
    }

    /** GNU as takes {@code zmmword ptr} and {@code tbyte ptr} only beside registers of that width. */
    private static List<String> memory(int bits, Form form) {
        boolean nameless = bits == 512 && !(form.encoding() instanceof EvexEncoding)
                || form.kinds().stream().anyMatch(kind -> kind.text().equals("m16:64"));
        int unit = form.encoding() instanceof EvexEncoding
                ? form.encoding().fields().compression().orElse(bits / 8)
                : 1;
        List<String> addresses = SampleAddresses.all(nameless ? 0 : bits, unit, true);
        boolean narrow = form.has(Attribute.ADDRESS_WIDE) && form.kinds().get(0).bits() == 32;
        return narrow ? addresses.stream().map(SampleAddresses::narrow).toList() : addresses;
    }

    private static List<String> repeated(MemoryKind.SizedMemory memory) {
        return memory.element() == 0
                ? List.of()
                : SampleAddresses.repeated(memory.element(), memory.bits() / memory.element());
    }

    /** A value to stand beside the operand at some other place: of vectors with EVEX first one of the upper half. */
    String beside(int place, int round) {
        List<String> values = registers.isEmpty() ? memory : registers;
        int first = values.size() == 32 && round == 0 ? 17 + 3 * place : 1 + place + 5 * round;
        return values.get(first % values.size());
    }

    Optional<String> firstMemory() {
        return memory.stream().skip(1).findFirst();
    }
}
