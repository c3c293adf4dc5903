package dev.clobber.processor.generate;

import dev.clobber.processor.image.MachineItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Leaves out labels that nobody names, and what stands behind a jump up to the next label. */
final class UnreachableItems implements Shortening.Rule {
    @Override
    public List<MachineItem> apply(FunctionItems function) {
        Set<String> named = function.named();
        List<MachineItem> kept = new ArrayList<>();
        boolean isReached = true;
        for (int i = 0; i < function.size(); i++) {
            MachineItem item = function.get(i);
            if (item instanceof MachineItem.Label label) {
                if (!named.contains(label.name())) {
                    continue;
                }
                isReached = true;
            }
            // What says how deep the stack is, says it of what comes later too.
            boolean isNote = item instanceof MachineItem.FrameDepth || item instanceof MachineItem.FunctionEnd;
            if (isReached || isNote) {
                kept.add(item);
            }
            isReached &= !function.leaves(i);
        }
        return kept.size() == function.size() ? function.items() : kept;
    }
}
