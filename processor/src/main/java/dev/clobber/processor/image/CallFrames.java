package dev.clobber.processor.image;

import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells in the call-frame information of a function where the caller's registers are. Code after a return in the middle lies as
 * deep in the stack again as code before it, and then what was pushed at the function's start is still there.
 */
final class CallFrames {
    private static final int WORD = 8;

    /** What the caller has no claim to is not followed. */
    private static final List<String> CALLEE_SAVED = List.of("rbx", "rbp", "r12", "r13", "r14", "r15");

    private final CodeBuilder code;
    /** Where the callers' values were pushed last, from the CFA. */
    private final Map<Register, Integer> slots = new LinkedHashMap<>();
    /** Those whose values have been taken back from there. */
    private final List<Register> restored = new ArrayList<>();

    CallFrames(CodeBuilder code) {
        this.code = code;
    }

    void begin() {
        slots.clear();
        restored.clear();
    }

    void push(Register register) {
        int slot = -code.cfaOffset() - WORD;
        // Pushed once more while its slot has the caller's value, it holds another.
        boolean isCallers = !slots.containsKey(register) || restored.contains(register);
        if (CALLEE_SAVED.contains(register.name()) && isCallers) {
            slots.put(register, slot);
            restored.remove(register);
        }
        code.push(register);
    }

    void pop(Register register) {
        int slot = -code.cfaOffset();
        code.pop(register);
        for (Map.Entry<Register, Integer> entry : slots.entrySet()) {
            if (entry.getValue() == slot && !restored.contains(entry.getKey())) {
                restored.add(entry.getKey());
            }
        }
    }

    /** From here on rsp is so many bytes lower than at the function's entry. */
    void depth(int bytes) {
        code.cfaOffset(WORD + bytes);
        for (Map.Entry<Register, Integer> entry : slots.entrySet()) {
            Register register = entry.getKey();
            boolean isThere = entry.getValue() >= -(WORD + bytes);
            if (isThere && restored.remove(register)) {
                code.saved(register, entry.getValue());
            } else if (!isThere && !restored.contains(register)) {
                restored.add(register);
                code.restored(register);
            }
        }
    }
}
