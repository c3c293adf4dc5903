package dev.clobber.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds of each operation by itself: how wide what it takes and gives is, and that what it names is there. */
final class OperationRules {
    private final Set<Function> functions;
    private final Function function;
    private final List<String> broken = new ArrayList<>();

    OperationRules(Set<Function> functions, Function function) {
        this.functions = functions;
        this.function = function;
    }

    /** What an operation breaks. */
    List<String> broken(Operation operation) {
        if (operation instanceof Operation.Copy copy) {
            value(copy.from(), copy.to().width());
        } else if (operation instanceof Operation.Binary binary) {
            Width width = binary.to().width();
            value(binary.left(), width);
            value(binary.right(), binary.operator().isShift() ? Width.INT : width);
        } else if (operation instanceof Operation.Compare compare) {
            value(compare.left(), compare.width());
            value(compare.right(), compare.width());
            variable(compare.to(), Width.INT);
        } else if (operation instanceof Operation.Convert convert) {
            value(convert.from(), convert.conversion().from());
            variable(convert.to(), convert.conversion().to());
        } else if (operation instanceof Operation.DataAddress address) {
            variable(address.to(), Width.LONG);
        } else if (operation instanceof Operation.SlotAddress address) {
            variable(address.to(), Width.LONG);
            holds(function.slots().contains(address.slot()), address.slot() + " is of another function");
        } else {
            memory(operation);
        }
        return broken;
    }

    private void memory(Operation operation) {
        if (operation instanceof Operation.Load load) {
            variable(load.to(), load.kind().width());
            value(load.base(), Width.LONG);
        } else if (operation instanceof Operation.Store store) {
            value(store.base(), Width.LONG);
            value(store.from(), store.kind().width());
        } else if (operation instanceof Operation.Clear clear) {
            value(clear.address(), Width.LONG);
        } else if (operation instanceof Operation.CopyBytes copy) {
            value(copy.to(), Width.LONG);
            value(copy.from(), Width.LONG);
        } else {
            call(operation);
        }
    }

    private void call(Operation operation) {
        if (operation instanceof Operation.Call call) {
            Function callee = call.callee();
            holds(functions.contains(callee), callee + " is not in the program");
            holds(callee.linkage() != Function.Linkage.ENTRY, "nobody calls the entry");
            arguments(callee.parameters(), call.arguments());
            result(callee.result(), call.to());
        } else if (operation instanceof Operation.SystemCall call) {
            holds(call.registers().size() == call.arguments().size(), "as many registers as arguments are wanted");
        }
    }

    private void arguments(List<Variable> parameters, List<Value> arguments) {
        holds(parameters.size() == arguments.size(), parameters.size() + " arguments are wanted");
        for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
            value(arguments.get(i), parameters.get(i).width());
        }
    }

    private void result(Optional<Width> given, Optional<Variable> to) {
        to.ifPresent(variable -> {
            holds(given.isPresent(), "the callee has no result");
            given.ifPresent(width -> variable(variable, width));
        });
    }

    /** What an end breaks. */
    List<String> broken(Terminator end) {
        if (end instanceof Terminator.Branch branch) {
            value(branch.left(), branch.width());
            value(branch.right(), branch.width());
        } else if (end instanceof Terminator.Return back) {
            holds(back.value().isPresent() == function.result().isPresent(), "a result is missing or is too much");
            if (back.value().isPresent() && function.result().isPresent()) {
                value(back.value().get(), function.result().get());
            }
        }
        return broken;
    }

    private void value(Value value, Width width) {
        if (value instanceof Variable variable) {
            variable(variable, width);
        } else if (value instanceof Constant constant) {
            holds(width.wrap(constant.number()) == constant.number(), constant + " is no " + width);
        }
    }

    private void variable(Variable variable, Width width) {
        holds(variable.width() == width, variable + " is no " + width);
    }

    private void holds(boolean condition, String otherwise) {
        if (!condition) {
            broken.add(otherwise);
        }
    }
}
