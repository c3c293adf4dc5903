package dev.clobber.processor.generate;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.optimise.RangeAnalysis;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** What the analysis of ranges says of a function that does not change, remembered: every trial asks the same. */
final class RangeTable implements Ranges {
    private final RangeAnalysis analysis;
    private final Map<Block, Map<Long, Range>> known = new IdentityHashMap<>();

    private RangeTable(RangeAnalysis analysis) {
        this.analysis = analysis;
    }

    static RangeTable of(Function function) {
        return new RangeTable(RangeAnalysis.of(function));
    }

    @Override
    public Range before(Block block, int index, Variable variable) {
        Map<Long, Range> ofBlock = known.computeIfAbsent(block, key -> new HashMap<>());
        long place = (long) index << Integer.SIZE | variable.number();
        Range range = ofBlock.get(place);
        if (range == null) {
            range = analysis.isReached(block) ? analysis.before(block, index, variable) : Range.of(variable.width());
            ofBlock.put(place, range);
        }
        return range;
    }
}
