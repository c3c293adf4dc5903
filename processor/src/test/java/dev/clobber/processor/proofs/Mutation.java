package dev.clobber.processor.proofs;

import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.proofs.Declaration.Component;
import dev.clobber.processor.proofs.Declaration.Operand;
import dev.clobber.processor.proofs.Mutant.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes one thing of a good block, in every way there is. */
final class Mutation {
    /** Of a template with more lines than this, not each is dropped. */
    private static final int LONG = 40;

    private static final int SELDOM = 5;
    private static final List<String> OPTIONS = List.of("PURE", "NOMEM", "READONLY", "PRESERVES_FLAGS", "NOSTACK");
    private static final Map<String, String> WIDER =
            Map.of("boolean", "int", "byte", "int", "short", "int", "char", "int", "int", "long");
    private static final Map<String, String> NARROWER = Map.of("long", "int", "int", "short", "short", "byte");

    private final int original;
    private final Declaration good;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutation(int original, Declaration good) {
        this.original = original;
        this.good = good;
    }

    /** All mutants of a block whose registers are {@linkplain Explicit explicit}. */
    static List<Mutant> of(int original, Declaration good) {
        Mutation mutation = new Mutation(original, good);
        mutation.clobbers();
        mutation.inputs();
        mutation.results();
        mutation.lines();
        mutation.features();
        mutation.options();
        return mutation.mutants;
    }

    private void add(Kind kind, String what, Declaration changed) {
        mutants.add(new Mutant(original, kind, what, changed));
    }

    private void clobbers() {
        for (int i = 0; i < good.clobbers().size(); i++) {
            String word = good.clobbers().get(i);
            add(Kind.DROPPED_CLOBBER, word, good.withClobbers(without(good.clobbers(), i)));
            for (String part : Explicit.narrower(word)) {
                add(Kind.NARROWED_CLOBBER, word + " to " + part, good.withClobbers(with(good.clobbers(), i, part)));
            }
        }
    }

    private void inputs() {
        List<Operand> all = good.parameters();
        for (int i = 0; i < all.size(); i++) {
            Operand operand = all.get(i);
            List<Operand> others = without(all, i).stream()
                    .map(other -> new Operand(other.type(), other.name(), other.place(), Optional.empty()))
                    .toList();
            add(Kind.DROPPED_INPUT, operand.name(), good.withParameters(others));
            if (NARROWER.containsKey(operand.type())) {
                String type = NARROWER.get(operand.type());
                add(
                        Kind.NARROWED_INPUT,
                        operand.name() + " to " + type,
                        good.withParameters(
                                with(all, i, new Operand(type, operand.name(), operand.place(), operand.lengthOf()))));
            }
        }
    }

    private void results() {
        for (int i = 0; i < good.components().size(); i++) {
            Component component = good.components().get(i);
            if (WIDER.containsKey(component.type()) && isRegister(component.place())) {
                String type = WIDER.get(component.type());
                Component wider = new Component(type, component.name(), wide(component.place()));
                add(Kind.WIDENED_RESULT, component.name(), good.withComponents(with(good.components(), i, wider)));
            }
        }
        if (good.components().isEmpty()
                && good.out().filter(Mutation::isRegister).isPresent()) {
            if (WIDER.containsKey(good.result())) {
                add(
                        Kind.WIDENED_RESULT,
                        good.result(),
                        good.withResult(WIDER.get(good.result()))
                                .withOut(wide(good.out().orElseThrow())));
            }
            String other = good.out().orElseThrow().startsWith("xmm") ? "xmm11" : "r10";
            add(Kind.OTHER_RESULT, other, good.withOut(other));
        }
    }

    private static boolean isRegister(String place) {
        return !List.of("cf", "zf", "sf", "of", "pf").contains(place);
    }

    private static String wide(String place) {
        Register full = Registers.get(place).full();
        return full.bits() > Long.SIZE ? place : full.name();
    }

    private void lines() {
        int step = good.lines().size() > LONG ? SELDOM : 1;
        for (int i = 0; i < good.lines().size(); i += step) {
            String line = good.lines().get(i);
            int colon = line.indexOf(':');
            String label = colon < 0 || line.contains("{") ? "" : line.substring(0, colon + 1);
            if (!label.equals(line)) {
                add(Kind.DROPPED_LINE, line, good.withLines(with(good.lines(), i, label)));
            }
        }
    }

    private void features() {
        for (int i = 0; i < good.requires().size(); i++) {
            add(Kind.DROPPED_FEATURE, good.requires().get(i), good.withRequires(without(good.requires(), i)));
        }
    }

    private void options() {
        for (String option : OPTIONS) {
            if (!good.options().contains(option)) {
                List<String> more = new ArrayList<>(good.options());
                more.add(option);
                // NOMEM says more than READONLY, and both together contradict each other; so do flags given back and
                // changed.
                more.removeIf(said -> option.equals("NOMEM") && said.equals("READONLY")
                        || option.equals("READONLY") && said.equals("NOMEM"));
                List<String> clobbers = option.equals("PRESERVES_FLAGS")
                        ? good.clobbers().stream()
                                .filter(word -> !word.equals("flags"))
                                .toList()
                        : good.clobbers();
                add(Kind.FALSE_OPTION, option, good.withOptions(more).withClobbers(clobbers));
            }
        }
    }

    private static <T> List<T> without(List<T> all, int index) {
        List<T> rest = new ArrayList<>(all);
        rest.remove(index);
        return rest;
    }

    private static <T> List<T> with(List<T> all, int index, T other) {
        List<T> rest = new ArrayList<>(all);
        rest.set(index, other);
        return rest;
    }
}
