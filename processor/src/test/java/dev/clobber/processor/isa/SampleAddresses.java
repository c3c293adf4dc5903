package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;

/** Memory operands as text: every base with each size of displacement, every index, every scale, and what else ModRM can say. */
final class SampleAddresses {
    private final String size;
    private final long unit;
    private final List<String> addresses = new ArrayList<>();

    /** {@code unit} is what a displacement of 8 bits is a multiple of, in bytes. */
    private SampleAddresses(int bits, long unit) {
        this.size = Addresses.size(bits);
        this.unit = unit;
    }

    /** {@code ripRelative} says whether addresses relative to rip are possible: a SIB byte cannot express them. */
    static List<String> all(int bits, long unit, boolean ripRelative) {
        SampleAddresses samples = new SampleAddresses(bits, unit);
        samples.bases();
        samples.indexes();
        samples.absolute();
        samples.segments();
        if (ripRelative) {
            samples.add("[rip+x]").add("[rip+x+8]").add("[rip-2]").add("[eip+x]");
        }
        return samples.addresses;
    }

    /** With {@code {1to8}} or the like behind each. */
    static List<String> repeated(int elementBits, int elements) {
        SampleAddresses samples = new SampleAddresses(elementBits, elementBits / 8);
        samples.edges("rcx");
        samples.edges("r13");
        samples.add("[r12+r9*8" + displacement(-128 * samples.unit) + "]")
                .add("[rip+x]")
                .add("fs:[eax+1]");
        return samples.addresses.stream()
                .map(address -> address + "{1to" + elements + "}")
                .toList();
    }

    /** One place for each element of the index, of which there are {@code count}. */
    static List<String> indexedBy(String index, int count, int bits, long unit) {
        SampleAddresses samples = new SampleAddresses(bits, unit);
        String some = "+" + index + "4*";
        for (String base : SampleRegisters.general(64)) {
            samples.add("[" + base + some + "2]").add("[" + base + some + "8" + displacement(127 * unit) + "]");
        }
        for (int number = 0; number < count; number++) {
            samples.add("[r11+" + index + number + "*8" + displacement(-128 * unit) + "]");
        }
        for (int scale = 1; scale <= 8; scale *= 2) {
            samples.add("[rbp" + some + scale + "]").add("[" + index + "5*" + scale + displacement(unit) + "]");
        }
        samples.add("[rdx" + some + "1" + displacement(128 * unit) + "]")
                .add("[rdx" + some + "1" + displacement(-129 * unit) + "]")
                .add("[rdx" + some + "4+1]")
                .add("fs:[rax" + some + "8]")
                .add("[r9d" + some + "2]");
        return samples.addresses;
    }

    /** The same formed from 32-bit registers. */
    static String narrow(String address) {
        return address.replaceAll("\\br([a-ds][xip]|[bs]p|[sd]i|ip)\\b", "e$1").replaceAll("\\b(r[0-9]+)\\b", "$1d");
    }

    static boolean isNarrow(String address) {
        return address.matches(".*\\b(e[a-z]{2}|r[0-9]+d)\\b.*");
    }

    private void bases() {
        for (String base : SampleRegisters.general(64)) {
            add("[" + base + "]");
            add("[" + base + displacement(127 * unit) + "]");
            add("[" + base + displacement(-129 * unit) + "]");
        }
        edges("rbp");
        edges("r12");
        add("[rsp" + displacement(-128 * unit) + "]").add("[rsp+2147483647]").add("[rsp-2147483648]");
    }

    private void edges(String base) {
        add("[" + base + "]");
        for (long displacement : List.of(127 * unit, 128 * unit, -128 * unit, -129 * unit, unit + 1)) {
            add("[" + base + displacement(displacement) + "]");
        }
    }

    private void indexes() {
        for (String register : SampleRegisters.general(64)) {
            add("[" + register + "+r9*8" + displacement(unit) + "]");
            if (!register.equals("rsp")) {
                add("[rbx+" + register + "*4]");
            }
        }
        for (int scale = 1; scale <= 8; scale *= 2) {
            add("[rbp+rcx*" + scale + "]").add("[r13*" + scale + "+5]");
        }
    }

    private void absolute() {
        add("[291]").add("[-1]").add("[eax+r9d*2]").add("[r13d]").add("[esp+edi]");
    }

    private void segments() {
        add("fs:[40]")
                .add("gs:[rax]")
                .add("cs:[rbx]")
                .add("ss:[rsi]")
                .add("ds:[rbp+r8]")
                .add("es:[r15d]");
    }

    private SampleAddresses add(String address) {
        addresses.add(size + address);
        return this;
    }

    private static String displacement(long value) {
        return value < 0 ? String.valueOf(value) : "+" + value;
    }
}
