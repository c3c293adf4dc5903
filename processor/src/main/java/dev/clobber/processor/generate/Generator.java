package dev.clobber.processor.generate;

import dev.clobber.processor.generate.AllocationSearch.Trial;
import dev.clobber.processor.image.DataItem;
import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.image.MachineProgram;
import dev.clobber.processor.image.ReservedItem;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.CallGraph;
import dev.clobber.processor.ir.Flow;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Program;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** From functions to machine code without places. */
public final class Generator {
    /** Kept from variables, one after the other, where an operation lacks a register for itself. */
    private static final List<Register> KEPT = List.of(Registers.RBX, Registers.RBP, Registers.R12);

    /** Each takes the variables of a register to memory; this ends what a bug would make endless. */
    private static final int MOST_SPILLS = 1000;

    private final Program program;
    private final Options options;
    private final Conventions conventions = new Conventions();
    private final InstructionFacts facts = new InstructionFacts();
    private final Map<Function, List<MachineItem>> codes = new IdentityHashMap<>();
    private final List<ReservedItem> reserved = new ArrayList<>();
    private final CallGraph calls;
    private final boolean isAligned;
    private final Shortening shortening;

    private Generator(Program program, Options options) {
        this.program = program;
        this.options = options;
        this.calls = CallGraph.of(program);
        this.shortening = new Shortening(
                facts, options, program.functions().stream().map(Function::name).collect(Collectors.toSet()));
        this.isAligned = program.functions().stream().anyMatch(Generator::needsAlignment);
    }

    /**
     * The machine code of a program.
     *
     * @param program as the passes left it; its functions are changed once more
     * @param options what is asked for
     */
    public static MachineProgram generate(Program program, Options options) {
        return new Generator(program, options).generate();
    }

    private MachineProgram generate() {
        FaultLowering faults = new FaultLowering();
        for (Function function : program.functions()) {
            LongDivision.lower(function, RangeTable.of(function));
            if (!options.bareTraps()) {
                faults.lower(function);
            }
            Flow flow = Flow.of(function);
            function.blocks().removeIf(block -> !flow.isReachable(block));
        }
        for (Function function : calls.calleesFirst()) {
            generate(function);
        }
        List<MachineItem> items = new ArrayList<>();
        program.functions().forEach(function -> items.addAll(codes.get(function)));
        return new MachineProgram(items, data(), reserved);
    }

    /** Whether a function runs code that may ask for an aligned stack. */
    private static boolean needsAlignment(Function function) {
        return function.blocks().stream()
                .flatMap(block -> block.operations().stream())
                .anyMatch(operation ->
                        operation instanceof Operation.ExternalCall || operation instanceof Operation.InlineAssembly);
    }

    private void generate(Function function) {
        boolean saves = function.linkage() == Function.Linkage.EXPORTED || calls.isRecursive(function);
        Trial best = best(function, saves);
        Set<Register> clobbered = new LinkedHashSet<>(best.used());
        clobbered.add(Registers.RAX);
        if (!saves) {
            conventions.generated(function, clobbered);
        }
        List<MachineItem> items = new ArrayList<>();
        items.add(new MachineItem.FunctionStart(function.name(), function.linkage() != Function.Linkage.INTERNAL));
        items.addAll(function.linkage() == Function.Linkage.ENTRY ? popped(best.items()) : best.items());
        items.add(new MachineItem.FunctionEnd());
        codes.put(function, shortening.shorten(items));
    }

    private List<MachineItem> popped(List<MachineItem> items) {
        CodeLength lengths = new CodeLength(facts, options);
        List<MachineItem> popped = InitialStack.popped(items);
        return lengths.of(popped) < lengths.of(items) ? popped : items;
    }

    private Trial best(Function function, boolean saves) {
        for (int spills = 0; spills < MOST_SPILLS; spills++) {
            FrameLayout frame = new FrameLayout(function, isAligned);
            FunctionPlan plan = FunctionPlan.of(function, options, conventions, RangeTable.of(function), frame);
            Interference interference = new Interference(function, conventions, plan.liveness());
            FirstAllocation first = new FirstAllocation(plan, interference, saves);
            OptionalInt failed = OptionalInt.empty();
            for (int kept = 0; kept <= KEPT.size() && failed.isEmpty(); kept++) {
                List<Register> allowed = new ArrayList<>(RegisterOrder.ALL);
                allowed.removeAll(KEPT.subList(0, kept));
                FirstAllocation.Result result = first.allocate(allowed);
                failed = result.failed();
                Optional<Trial> best = result.allocation()
                        .flatMap(start -> new AllocationSearch(plan, first, facts, saves).best(start));
                if (best.isPresent()) {
                    reserved.addAll(frame.reserved());
                    return best.get();
                }
            }
            if (failed.isEmpty()) {
                throw new IllegalStateException("an operation of `" + function.name() + "` lacks a register");
            }
            Spilling.spill(function, first.toSpill(failed.getAsInt()));
        }
        throw new IllegalStateException("`" + function.name() + "` does not fit in the registers");
    }

    private List<DataItem> data() {
        Map<String, DataItem> data = new LinkedHashMap<>();
        for (Function function : program.functions()) {
            for (Block block : function.blocks()) {
                for (Operation operation : block.operations()) {
                    if (operation instanceof Operation.DataAddress address) {
                        String symbol = address.data().symbol();
                        data.putIfAbsent(
                                symbol, new DataItem(symbol, address.data().bytes()));
                    }
                }
            }
        }
        return List.copyOf(data.values());
    }
}
