package dev.clobber.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A function: what a static method of Java becomes. Changes as passes go over it. Compared by identity. A bound interface is no
 * parameter; an array is two, its address and its length in elements.
 */
public final class Function {
    /** So many parameters go in registers, and none go elsewhere. */
    public static final int MOST_PARAMETERS = 12;

    private final String name;
    private final Linkage linkage;
    private final Optional<Width> result;
    private final List<Variable> parameters = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private int blockNumber;

    /** Who calls a function. */
    public enum Linkage {
        /** The kernel: nothing is on the stack but argc, argv, envp; it must not return. All registers but rsp are zero. */
        ENTRY,
        /** Any C function, by the System V calling convention. */
        EXPORTED,
        /** Functions of the same program alone. */
        INTERNAL
    }

    /** Makes a function without blocks; the first that is added is its entry. */
    public Function(String name, Linkage linkage, Optional<Width> result) {
        this.name = name;
        this.linkage = linkage;
        this.result = result;
    }

    /** The symbol. */
    public String name() {
        return name;
    }

    /** Who calls it. */
    public Linkage linkage() {
        return linkage;
    }

    /** How wide the result is. */
    public Optional<Width> result() {
        return result;
    }

    /** The parameters, in order; they are among the variables. For {@link Linkage#ENTRY}: none, or one, the value of rsp at the entry. */
    public List<Variable> parameters() {
        return parameters;
    }

    /** All variables that were made, used or not. */
    public List<Variable> variables() {
        return variables;
    }

    /** All slots that were made, used or not. */
    public List<Slot> slots() {
        return slots;
    }

    /** The blocks; the first is the entry. Those that cannot be reached may be left out. */
    public List<Block> blocks() {
        return blocks;
    }

    /** The first block. */
    public Block entry() {
        return blocks.get(0);
    }

    /** Makes a variable. */
    public Variable variable(String javaName, Width width) {
        Variable variable = new Variable(variables.size(), javaName, width);
        variables.add(variable);
        return variable;
    }

    /** Makes a variable that is the next parameter. */
    public Variable parameter(String javaName, Width width) {
        Variable variable = variable(javaName, width);
        parameters.add(variable);
        return variable;
    }

    /** Makes a slot of so many bytes. */
    public Slot slot(int size) {
        Slot slot = new Slot(slots.size(), size);
        slots.add(slot);
        return slot;
    }

    /** Makes a block and adds it at the end. */
    public Block block() {
        Block block = new Block(blockNumber++);
        blocks.add(block);
        return block;
    }

    @Override
    public String toString() {
        return name;
    }
}
