package dev.clobber.processor.ir;

/** A place for one value: a local variable of Java, or what an expression comes to. Can be assigned more than once. Compared by identity. */
public final class Variable implements Value {
    private final int number;
    private final String name;
    private final Width width;

    Variable(int number, String name, Width width) {
        this.number = number;
        this.name = name;
        this.width = width;
    }

    /** Its place among the variables of its function, from 0. */
    public int number() {
        return number;
    }

    /** What Java calls it; empty for a part of an expression. */
    public String name() {
        return name;
    }

    /** How wide it is. */
    public Width width() {
        return width;
    }

    @Override
    public String toString() {
        return (name.isEmpty() ? "t" : name + ".") + number + (width == Width.LONG ? "L" : "");
    }
}
