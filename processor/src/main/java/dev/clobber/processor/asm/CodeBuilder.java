package dev.clobber.processor.asm;

import dev.clobber.processor.isa.Encoded;
import dev.clobber.processor.isa.Encoder;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.InstructionTable;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/** Appends to code. Every method returns the builder itself and refuses what cannot become machine code. */
public final class CodeBuilder {
    private static final int MAX_ALIGNMENT = 64;

    private final Encoder encoder = new Encoder(InstructionTable.x86_64());
    private final List<Item> items = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Frame frame = new Frame();
    private final NumericLabels numericLabels = new NumericLabels();
    private boolean inFunction;
    private int line;

    CodeBuilder() {}

    /**
     * Begins a function: a symbol with a size and call-frame information of its own. At its entry the return address is on
     * top of the stack.
     *
     * @param name of the symbol, which is a label too
     * @param global whether other objects see it
     * @return this
     */
    public CodeBuilder function(String name, boolean global) {
        require(!inFunction, "function `" + name + "` begins before the last one has ended");
        define(name);
        inFunction = true;
        frame.reset();
        items.add(new Item.FunctionStart(name, global));
        return this;
    }

    /**
     * Ends the function.
     *
     * @return this
     */
    public CodeBuilder endFunction() {
        require(inFunction, "no function has begun");
        inFunction = false;
        items.add(new Item.FunctionEnd());
        return this;
    }

    /**
     * Names the place of what follows.
     *
     * @param name not used before in this code
     * @return this
     */
    public CodeBuilder label(String name) {
        define(name);
        items.add(new Item.Label(name));
        return this;
    }

    /**
     * Appends an instruction.
     *
     * @param mnemonic for example {@code mov} or {@code rep movsb}
     * @param operands destination first
     * @return this
     * @throws IllegalArgumentException naming the forms there are when none fits
     */
    public CodeBuilder add(String mnemonic, Operand... operands) {
        return add(Instruction.of(mnemonic, operands));
    }

    /**
     * Appends an instruction.
     *
     * @param instruction as written
     * @return this
     * @throws IllegalArgumentException naming the forms there are when none fits
     */
    public CodeBuilder add(Instruction instruction) {
        items.add(new Item.Operation(instruction, encoder.encodings(instruction), line));
        return this;
    }

    /**
     * Appends a push and says in the call-frame information that the stack is 8 bytes deeper and, where the register still
     * held the caller's value, where that now is.
     *
     * @param register of 64 bits
     * @return this
     */
    public CodeBuilder push(Register register) {
        return add("push", register).frameChanges(frame.push(register));
    }

    /**
     * Appends a pop and takes back what the push of that slot said in the call-frame information.
     *
     * @param register of 64 bits
     * @return this
     */
    public CodeBuilder pop(Register register) {
        return add("pop", register).frameChanges(frame.pop());
    }

    /**
     * Says how far the canonical frame address is above rsp from here on.
     *
     * @param bytesFromCfaToRsp 8 at a function's entry
     * @return this
     */
    public CodeBuilder cfaOffset(int bytesFromCfaToRsp) {
        return frameChanges(frame.cfaOffset(bytesFromCfaToRsp));
    }

    /**
     * How far the canonical frame address is above rsp here.
     *
     * @return bytes
     */
    public int cfaOffset() {
        return frame.cfaOffset();
    }

    /**
     * Says where the caller's value of a register is from here on.
     *
     * @param register a full register
     * @param offsetFromCfa in bytes, negative
     * @return this
     */
    public CodeBuilder saved(Register register, int offsetFromCfa) {
        return frameChanges(frame.saved(register, offsetFromCfa));
    }

    /**
     * Says that a register holds the caller's value again.
     *
     * @param register a full register
     * @return this
     */
    public CodeBuilder restored(Register register) {
        return frameChanges(frame.restored(register));
    }

    /**
     * Keeps the call-frame state of this place for {@link #restoreFrame}.
     *
     * @return this
     */
    public CodeBuilder rememberFrame() {
        frame.remember();
        return this;
    }

    /**
     * Goes back to the call-frame state that was remembered last, as code after an early return needs it.
     *
     * @return this
     */
    public CodeBuilder restoreFrame() {
        return frameChanges(frame.restoreState());
    }

    /**
     * Makes what follows start at a multiple of so many bytes, padding with the multi-byte nops that GNU as takes.
     *
     * @param bytes a power of two, at most 64
     * @return this
     */
    public CodeBuilder align(int bytes) {
        require(
                Integer.bitCount(bytes) == 1 && bytes > 0 && bytes <= MAX_ALIGNMENT,
                "an alignment is a power of two up to " + MAX_ALIGNMENT + ", not " + bytes);
        if (bytes > 1) {
            items.add(new Item.Align(bytes));
        }
        return this;
    }

    /**
     * Makes what follows start at an offset, with zeroes before it. Code that is longer than that does not assemble.
     *
     * @param offset in the code, not negative
     * @return this
     */
    public CodeBuilder origin(int offset) {
        require(offset >= 0, "an offset is not negative: " + offset);
        items.add(new Item.Origin(offset));
        return this;
    }

    /**
     * Appends bytes that are no instruction that is known.
     *
     * @param bytes as they stand in the code
     * @return this
     */
    public CodeBuilder data(byte[] bytes) {
        items.add(new Item.Data(bytes, line));
        return this;
    }

    /**
     * Appends what assembly text says, in the Intel syntax that {@link AssemblyReader} describes.
     *
     * @param assembly lines of text
     * @return this
     * @throws AssemblyException listing every fault with its line and column
     */
    public CodeBuilder text(String assembly) {
        return read(assembly, false);
    }

    /**
     * Appends what a part of a function says in the same syntax: only instructions, labels, data, and alignments, and nothing
     * that names a label of other code.
     *
     * @param assembly lines of text
     * @return this
     * @throws AssemblyException listing every fault with its line and column
     */
    public CodeBuilder block(String assembly) {
        return read(assembly, true);
    }

    private CodeBuilder read(String assembly, boolean isBlock) {
        new AssemblyReader(this, encoder, isBlock).read(assembly);
        line = 0;
        return this;
    }

    /**
     * Appends other code without its functions; its labels get other names.
     *
     * @param other code that can go anywhere
     * @param prefix what goes before the name of each of its labels
     * @param beforeStep is told the number of each of its {@link Code#steps}, before that is appended, and at the end how many
     *     there were
     * @return this
     */
    public CodeBuilder append(Code other, String prefix, IntConsumer beforeStep) {
        return append(other, prefix, beforeStep, OptionalInt.empty());
    }

    /**
     * Appends other code without its functions, all as if it came from one line; its labels get other names.
     *
     * @param other code that can go anywhere
     * @param prefix what goes before the name of each of its labels
     * @return this
     */
    public CodeBuilder append(Code other, String prefix) {
        return append(other, prefix, step -> {}, OptionalInt.of(line));
    }

    private CodeBuilder append(Code other, String prefix, IntConsumer beforeStep, OptionalInt from) {
        Relabelling relabelling = new Relabelling(other.items(), prefix);
        int step = 0;
        for (Item item : other.items()) {
            if (item instanceof Item.Operation operation) {
                beforeStep.accept(step++);
                Instruction instruction = relabelling.apply(operation.instruction());
                boolean isSame = instruction == operation.instruction();
                List<Encoded> encodings = isSame ? operation.encodings() : encoder.encodings(instruction);
                items.add(
                        isSame && from.isEmpty()
                                ? operation
                                : new Item.Operation(instruction, encodings, from.orElse(operation.line())));
            } else if (item instanceof Item.Label label) {
                label(relabelling.name(label.name()));
            } else if (item instanceof Item.Data || item instanceof Item.Align) {
                items.add(item);
            }
        }
        beforeStep.accept(step);
        return this;
    }

    /**
     * Says where what is appended from here on comes from.
     *
     * @param number of a line of text, from 1; 0 for none
     * @return this
     */
    public CodeBuilder at(int number) {
        line = number;
        return this;
    }

    /**
     * The code so far.
     *
     * @return immutable code
     */
    public Code build() {
        require(!inFunction, "the last function has not ended");
        return new Code(items);
    }

    boolean isDefined(String label) {
        return names.contains(label);
    }

    /** The labels so far, in the order of their names. */
    SortedSet<String> names() {
        return new TreeSet<>(names);
    }

    NumericLabels numericLabels() {
        return numericLabels;
    }

    private CodeBuilder frameChanges(List<FrameChange> changes) {
        require(inFunction, "call-frame information outside a function");
        for (FrameChange change : changes) {
            items.add(new Item.Frame(change));
        }
        return this;
    }

    private void define(String name) {
        require(names.add(name), "the label `" + name + "` is defined twice");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
