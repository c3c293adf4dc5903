package dev.clobber.processor.lower;

import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;

/** Changes of rsp with their call-frame information, for values that no debugger has to find again. */
final class Frames {
    private Frames() {}

    static void push(CodeBuilder code, Register register) {
        code.add("push", register).cfaOffset(code.cfaOffset() + Long.BYTES);
    }

    static void pop(CodeBuilder code, Register register) {
        code.add("pop", register).cfaOffset(code.cfaOffset() - Long.BYTES);
    }

    static void grow(CodeBuilder code, int bytes) {
        if (bytes > 0) {
            code.add("sub", Registers.RSP, new Immediate(bytes)).cfaOffset(code.cfaOffset() + bytes);
        }
    }

    static void shrink(CodeBuilder code, int bytes) {
        if (bytes > 0) {
            code.add("add", Registers.RSP, new Immediate(bytes)).cfaOffset(code.cfaOffset() - bytes);
        }
    }
}
