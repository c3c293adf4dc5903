package dev.clobber.processor.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final int SEEDS = 5_000;

    @Test
    void eachGetsItsFirstWishWhereNobodyElseNeedsIt() {
        assertEquals(
                List.of(Optional.of("a"), Optional.of("b"), Optional.of("c")),
                Matching.of(List.of(List.of("a", "b"), List.of("a", "b", "c"), List.of("c"))));
    }

    @Test
    void whoHoldsTheOnlyWishOfAnotherMovesOn() {
        assertEquals(
                List.of(Optional.of("b"), Optional.of("a")), Matching.of(List.of(List.of("a", "b"), List.of("a"))));
    }

    @Test
    void theLaterGoEmptyHanded() {
        assertEquals(
                List.of(Optional.of("a"), Optional.empty(), Optional.empty()),
                Matching.of(List.of(List.of("a"), List.of("a"), List.<String>of())));
    }

    /** As many as any choice serves, each with one of its wishes and nothing twice. */
    @Test
    void noChoiceServesMore() {
        int refused = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            List<List<Integer>> wishes = wishes(new Random(seed));
            List<Optional<Integer>> given = Matching.of(wishes);
            Set<Integer> used = new HashSet<>();
            int served = 0;
            for (int i = 0; i < wishes.size(); i++) {
                if (given.get(i).isPresent()) {
                    served++;
                    assertTrue(wishes.get(i).contains(given.get(i).get()), "seed " + seed);
                    assertTrue(used.add(given.get(i).get()), "seed " + seed);
                }
            }
            assertEquals(most(wishes, 0, new HashSet<>()), served, "seed " + seed);
            refused += served < wishes.size() ? 1 : 0;
        }
        assertTrue(refused > SEEDS / 10 && refused < SEEDS * 9 / 10, refused + " of " + SEEDS);
    }

    private static List<List<Integer>> wishes(Random random) {
        List<List<Integer>> wishes = new ArrayList<>();
        int things = 1 + random.nextInt(6);
        for (int asker = random.nextInt(6); asker >= 0; asker--) {
            wishes.add(
                    random.ints(random.nextInt(4), 0, things).distinct().boxed().toList());
        }
        return wishes;
    }

    /** By trying everything. */
    private static int most(List<List<Integer>> wishes, int asker, Set<Integer> used) {
        if (asker == wishes.size()) {
            return 0;
        }
        int best = most(wishes, asker + 1, used);
        for (Integer thing : wishes.get(asker)) {
            if (used.add(thing)) {
                best = Math.max(best, 1 + most(wishes, asker + 1, used));
                used.remove(thing);
            }
        }
        return best;
    }
}
