package dev.clobber.processor.proofs;

import static dev.clobber.processor.proofs.RandomState.AF;
import static dev.clobber.processor.proofs.RandomState.ALL;
import static dev.clobber.processor.proofs.RandomState.CF;
import static dev.clobber.processor.proofs.RandomState.OF;
import static dev.clobber.processor.proofs.RandomState.PF;
import static dev.clobber.processor.proofs.RandomState.SF;
import static dev.clobber.processor.proofs.RandomState.ZF;
import static dev.clobber.processor.proofs.RandomState.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Instructions of a generated block that only compute: each reads what is set, and what it does is written down. */
final class RandomSteps {
    private static final int[] WIDTHS = {8, 16, 32, 32, 64, 64};

    final SplittableRandom random;
    final List<String> lines = new ArrayList<>();
    final RandomState state = new RandomState();
    /** Registers that nothing may change for now. */
    final TreeSet<Integer> kept = new TreeSet<>(List.of(RandomState.RSP));

    final TreeSet<String> features = new TreeSet<>();

    RandomSteps(SplittableRandom random) {
        this.random = random;
    }

    void add(String line) {
        lines.add(line);
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    int width() {
        return WIDTHS[random.nextInt(WIDTHS.length)];
    }

    /** A register that can be changed. */
    Optional<Integer> free(IntPredicate more) {
        List<Integer> all = IntStream.range(0, 16)
                .filter(register -> !kept.contains(register) && more.test(register))
                .boxed()
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(any(all));
    }

    /** A register of which so many bits can be read. */
    Optional<Integer> readable(int bits) {
        List<Integer> all = IntStream.range(0, 16)
                .filter(register -> register != RandomState.RSP && state.isSet(register, bits))
                .boxed()
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(any(all));
    }

    private Optional<Integer> changeable(int bits) {
        return free(register -> state.isSet(register, bits));
    }

    Optional<String> condition() {
        List<String> all = RandomState.CONDITIONS.keySet().stream()
                .sorted()
                .filter(word -> (RandomState.CONDITIONS.get(word) & ~state.flags) == 0)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(any(all));
    }

    /** One instruction, if what it needs is there. */
    void step() {
        switch (random.nextInt(17)) {
            case 0, 1 -> two();
            case 2 -> carried();
            case 3 -> one();
            case 4 -> moved();
            case 5 -> extended();
            case 6 -> address();
            case 7 -> zeroed();
            case 8 -> multiplied();
            case 9 -> shifted();
            case 10 -> conditional();
            case 11 -> wide();
            case 12 -> divided();
            case 13 -> special();
            case 14 -> exchanged();
            case 15 -> scanned();
            default -> number();
        }
    }

    private void number() {
        int bits = width();
        free(r -> true).ifPresent(to -> {
            add("mov " + name(to, bits) + ", " + random.nextInt(127));
            state.write(to, bits);
        });
    }

    /** Readable, or a number. */
    private String source(int bits) {
        Optional<Integer> from = readable(bits);
        return from.isEmpty() || random.nextInt(3) == 0
                ? String.valueOf(random.nextInt(bits == 8 ? 127 : 30_000))
                : name(from.get(), bits);
    }

    private void two() {
        int bits = width();
        String mnemonic = any(List.of("add", "sub", "and", "or", "xor", "cmp", "test"));
        boolean isKept = mnemonic.equals("cmp") || mnemonic.equals("test");
        Optional<Integer> first = isKept ? readable(bits) : changeable(bits);
        first.ifPresent(to -> {
            add(mnemonic + " " + name(to, bits) + ", " + source(bits));
            if (!isKept) {
                state.write(to, bits);
            }
            state.flags(List.of("and", "or", "xor", "test").contains(mnemonic) ? ALL & ~AF : ALL);
        });
    }

    private void carried() {
        int bits = width();
        if ((state.flags & CF) != 0) {
            changeable(bits).ifPresent(to -> {
                add(any(List.of("adc ", "sbb ")) + name(to, bits) + ", " + source(bits));
                state.write(to, bits);
                state.flags(ALL);
            });
        }
    }

    private void one() {
        int bits = width();
        String mnemonic = any(List.of("inc", "dec", "neg", "not"));
        changeable(bits).ifPresent(to -> {
            add(mnemonic + " " + name(to, bits));
            state.write(to, bits);
            if (mnemonic.equals("neg")) {
                state.flags(ALL);
            } else if (!mnemonic.equals("not")) {
                state.flags(state.flags & CF | ALL & ~CF);
            }
        });
    }

    /** Whatever is there may be moved. */
    private void moved() {
        free(r -> true).ifPresent(to -> {
            int from = random.nextInt(16);
            if (from != RandomState.RSP && from != to) {
                add("mov " + name(to, 64) + ", " + name(from, 64));
                state.set[to] = state.set[from];
                state.changed[to] = -1;
            }
        });
    }

    private void extended() {
        int from = random.nextBoolean() ? 8 : 16;
        free(r -> true)
                .ifPresent(to -> readable(from).ifPresent(source -> {
                    int bits = random.nextBoolean() ? 32 : 64;
                    add(any(List.of("movzx ", "movsx ")) + name(to, bits) + ", " + name(source, from));
                    state.write(to, bits);
                }));
    }

    private void address() {
        free(r -> true)
                .ifPresent(to -> readable(64)
                        .ifPresent(base -> readable(64).ifPresent(index -> {
                            add("lea " + name(to, 64) + ", [" + name(base, 64) + " + " + name(index, 64) + "*"
                                    + any(List.of(1, 2, 4, 8)) + " + " + random.nextInt(999) + "]");
                            state.write(to, 64);
                        })));
    }

    private void zeroed() {
        int bits = random.nextBoolean() ? 32 : 64;
        free(r -> true).ifPresent(to -> {
            String mnemonic = any(List.of("xor", "sub"));
            add(mnemonic + " " + name(to, bits) + ", " + name(to, bits));
            state.write(to, bits);
            state.flags(mnemonic.equals("xor") ? ALL & ~AF : ALL);
        });
    }

    private void multiplied() {
        int bits = any(List.of(16, 32, 64));
        changeable(bits)
                .ifPresent(to -> readable(bits).ifPresent(from -> {
                    add("imul " + name(to, bits) + ", " + name(from, bits));
                    state.write(to, bits);
                    state.flags(CF | OF);
                }));
    }

    private void shifted() {
        int bits = width();
        changeable(bits).ifPresent(to -> {
            if (random.nextBoolean() && state.isSet(1, 8)) {
                add(any(List.of("shl ", "shr ", "sar ")) + name(to, bits) + ", cl");
                state.flags(state.flags & (ZF | SF | PF));
            } else if (random.nextBoolean()) {
                int count = 1 + random.nextInt(bits - 1);
                add(any(List.of("shl ", "shr ", "sar ")) + name(to, bits) + ", " + count);
                state.flags(CF | ZF | SF | PF | (count == 1 ? OF : 0));
            } else {
                int count = 1 + random.nextInt(bits - 1);
                add(any(List.of("rol ", "ror ")) + name(to, bits) + ", " + count);
                state.flags(state.flags & (ZF | SF | PF | AF) | CF | (count == 1 ? OF : 0));
            }
            state.write(to, bits);
        });
    }

    private void conditional() {
        condition().ifPresent(condition -> {
            if (random.nextBoolean()) {
                free(r -> true).ifPresent(to -> {
                    add("set" + condition + " " + name(to, 8));
                    state.write(to, 8);
                });
            } else {
                int bits = any(List.of(16, 32, 64));
                changeable(bits)
                        .ifPresent(to -> readable(bits).ifPresent(from -> {
                            add("cmov" + condition + " " + name(to, bits) + ", " + name(from, bits));
                            state.write(to, bits);
                        }));
            }
        });
    }

    private void wide() {
        int bits = random.nextBoolean() ? 32 : 64;
        if (state.isSet(0, bits) && !kept.contains(0) && !kept.contains(2)) {
            if (random.nextBoolean()) {
                add(bits == 32 ? "cdq" : "cqo");
                state.write(2, bits);
            } else {
                readable(bits).ifPresent(from -> {
                    add(any(List.of("mul ", "imul ")) + name(from, bits));
                    state.write(0, bits);
                    state.write(2, bits);
                    state.flags(CF | OF);
                });
            }
        }
    }

    private void divided() {
        if (state.isSet(0, 32) && !kept.contains(0) && !kept.contains(2)) {
            free(r -> r != 0 && r != 2 && state.isSet(r, 32)).ifPresent(by -> {
                add("xor edx, edx");
                add("or " + name(by, 32) + ", 1");
                add("div " + name(by, 32));
                state.write(by, 32);
                state.write(0, 32);
                state.write(2, 32);
                state.flags(0);
            });
        }
    }

    private void special() {
        int bits = random.nextBoolean() ? 32 : 64;
        if (random.nextBoolean()) {
            changeable(bits).ifPresent(to -> {
                add("bswap " + name(to, bits));
                state.write(to, bits);
            });
            return;
        }
        free(r -> true)
                .ifPresent(to -> readable(bits).ifPresent(from -> {
                    if (random.nextBoolean()) {
                        features.add("popcnt");
                        add("popcnt " + name(to, bits) + ", " + name(from, bits));
                        state.flags(ALL);
                    } else {
                        features.add("bmi2");
                        add("rorx " + name(to, bits) + ", " + name(from, bits) + ", " + random.nextInt(31));
                    }
                    state.write(to, bits);
                }));
    }

    /** Values change places, set or not. */
    private void exchanged() {
        free(r -> true)
                .ifPresent(one -> free(r -> r != one).ifPresent(other -> {
                    add("xchg " + name(one, 64) + ", " + name(other, 64));
                    long set = state.set[one];
                    state.set[one] = state.set[other];
                    state.set[other] = set;
                    state.changed[one] = -1;
                    state.changed[other] = -1;
                }));
    }

    private void scanned() {
        int bits = random.nextBoolean() ? 32 : 64;
        changeable(64)
                .ifPresent(to -> readable(bits).ifPresent(from -> {
                    add(any(List.of("bsf ", "bsr ")) + name(to, bits) + ", " + name(from, bits));
                    state.write(to, 64);
                    state.flags(ZF);
                }));
    }
}
