package dev.clobber.processor.ir;

import java.util.ArrayList;
import java.util.List;

/** A basic block: operations in order and an end. Changes as passes go over it. Compared by identity. */
public final class Block {
    private final int number;
    private final List<Operation> operations = new ArrayList<>();
    private Terminator end = new Terminator.Unreachable(0);

    Block(int number) {
        this.number = number;
    }

    /** Its name within its function, which tells nothing of its place. */
    public int number() {
        return number;
    }

    /** The operations, which can be changed. */
    public List<Operation> operations() {
        return operations;
    }

    /** How it ends. */
    public Terminator end() {
        return end;
    }

    /** Gives it another end. */
    public void end(Terminator other) {
        end = other;
    }

    @Override
    public String toString() {
        return "block" + number;
    }
}
