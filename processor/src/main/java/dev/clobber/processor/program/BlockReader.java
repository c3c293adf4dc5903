package dev.clobber.processor.program;

import com.sun.source.util.TreePath;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.lower.Requirements;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.AsmOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/** Inline assembly. */
final class BlockReader {
    private final Body body;

    BlockReader(Body body) {
        this.body = body;
    }

    private Emitter emit() {
        return body.emit();
    }

    /** Reads a call, of which all arguments are checked. */
    Meaning read(TreePath path, AssembledBlock block, List<BoundCallReader.Argument> arguments) {
        AsmMethod method = block.contract().declared();
        Optional<Meaning> refused = refuse(path, block, arguments);
        if (refused.isPresent()) {
            return refused.get();
        }
        TypeKind kind = method.result().getKind();
        List<Value> values =
                arguments.stream().map(BoundCallReader.Argument::value).toList();
        Optional<Variable> result =
                kind == TypeKind.VOID ? Optional.empty() : Optional.of(emit().temporary(Kinds.width(kind)));
        emit().add(new Operation.InlineAssembly(
                emit().line(),
                result,
                block,
                values,
                method.asm().option(AsmOption.PURE).isPresent()));
        if (method.noReturn().isPresent()
                || method.asm().option(AsmOption.NORETURN).isPresent()) {
            emit().end(new Terminator.Unreachable(emit().line()));
        }
        return result.isEmpty() ? new Meaning.Nothing() : new Meaning.Number(result(block, result.get(), kind), kind);
    }

    /** The result from a register whose other bits may be anything. */
    private Value result(AssembledBlock block, Value value, TypeKind kind) {
        boolean isFlag = block.contract().outputs().get(0).constraint() instanceof Constraint.InFlag;
        if (isFlag) {
            return value;
        }
        if (kind == TypeKind.BOOLEAN) {
            Value low = emit().binary(BinaryOperator.AND, Width.INT, value, new Constant(0xff));
            return emit().compare(Relation.NOT_EQUAL, Width.INT, low, new Constant(0));
        }
        return kind == TypeKind.LONG ? value : emit().convert(value, TypeKind.INT, kind);
    }

    private Optional<Meaning> refuse(TreePath path, AssembledBlock block, List<BoundCallReader.Argument> arguments) {
        AsmMethod method = block.contract().declared();
        String name = Words.code(method.name());
        Set<String> features = Requirements.features(method);
        if (!features.isEmpty()) {
            return Optional.of(body.refusals()
                    .refuse(
                            path,
                            name + " requires "
                                    + Words.and(
                                            features.stream().map(Words::code).toList())
                                    + ", which a program does not ask the processor for",
                            "write it with instructions that every x86-64 processor has"));
        }
        if (method.record().isPresent() || !isGeneral(block)) {
            return Optional.of(body.refusals()
                    .refuse(
                            path,
                            name
                                    + " has an operand that is neither in a general register nor, as its result, in a flag",
                            "take and return integers, booleans, and addresses of arrays in general registers"));
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).meaning() instanceof Meaning.Null) {
                return Optional.of(body.refusals()
                        .refuse(
                                path,
                                Words.code(method.parameters().get(i).name())
                                        + " is null, which inline assembly does not take",
                                "pass an array"));
            }
        }
        return Optional.empty();
    }

    private static boolean isGeneral(AssembledBlock block) {
        for (BlockOperand operand : block.contract().operands()) {
            boolean isFloating =
                    operand.type().isEmpty() || operand.type().get().isFloating();
            boolean isFlag = operand.constraint() instanceof Constraint.InFlag;
            boolean isInGeneral = block.register(operand)
                    .filter(register -> register.bank() == RegisterBank.GENERAL)
                    .isPresent();
            if (isFloating || !isFlag && !isInGeneral) {
                return false;
            }
        }
        return true;
    }
}
