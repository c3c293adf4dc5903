package dev.clobber.processor.program;

import com.sun.source.util.TreePath;
import dev.clobber.processor.abi.KernelArgument;
import dev.clobber.processor.abi.KernelConvention;
import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.ResolvedParameter;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Conversion;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** System calls. */
final class SystemCallReader {
    /** Results from here to -1 are errors. */
    private static final long LEAST_ERROR = -4095;

    private static final long EINTR = 4;

    private final Body body;

    SystemCallReader(Body body) {
        this.body = body;
    }

    private Emitter emit() {
        return body.emit();
    }

    /** Reads a call, of which all arguments are checked. */
    Meaning read(TreePath path, ResolvedMethod method, List<BoundCallReader.Argument> arguments) {
        if (method.convention() == KernelConvention.INT_0X80 && hasAddress(arguments)) {
            return body.refusals()
                    .refuse(
                            path,
                            "`int 0x80` takes addresses of 32 bits, and those of a program may have more",
                            "use the gate SYSCALL for calls that take a buffer");
        }
        List<Value> values =
                arguments.stream().map(BoundCallReader.Argument::value).toList();
        if (isNoReturn(method)) {
            emit().add(operation(method, values, Optional.empty()));
            emit().end(new Terminator.Unreachable(emit().line()));
            return result(path, method, new Constant(0));
        }
        boolean isRead = method.declared().result().getKind() != TypeKind.VOID
                || method.declared().throwsErrno()
                || method.declared().restart().isPresent();
        Optional<Variable> result = isRead ? Optional.of(variable(method)) : Optional.empty();
        Block again = emit().block();
        if (method.declared().restart().isPresent()) {
            emit().jump(again);
            emit().begin(again);
        }
        emit().add(operation(method, values, result));
        if (method.convention() == KernelConvention.INT_0X80 && result.isPresent()) {
            // That gate says nothing of the upper half.
            Value low = emit().convert(Conversion.LONG_TO_INT, result.get());
            emit().copy(result.get(), emit().convert(Conversion.INT_TO_LONG, low));
        }
        if (method.declared().restart().isPresent()) {
            Block done = emit().block();
            emit().branch(Relation.EQUAL, Width.LONG, result.orElseThrow(), new Constant(-EINTR), again, done);
            emit().begin(done);
        }
        if (method.declared().throwsErrno()) {
            emit().check(
                            Relation.BELOW,
                            Width.LONG,
                            result.orElseThrow(),
                            new Constant(LEAST_ERROR),
                            body.faults().errno(method.callName()));
        }
        return result.isEmpty() ? new Meaning.Nothing() : result(path, method, result.get());
    }

    /** Named where it is read more than once. */
    private Variable variable(ResolvedMethod method) {
        boolean isCompared =
                method.declared().throwsErrno() || method.declared().restart().isPresent();
        return isCompared ? emit().variable("result", Width.LONG) : emit().temporary(Width.LONG);
    }

    private static boolean hasAddress(List<BoundCallReader.Argument> arguments) {
        return arguments.stream()
                .anyMatch(argument -> !(argument.meaning() instanceof Meaning.Number)
                        && !(argument.meaning() instanceof Meaning.Null));
    }

    private static boolean isNoReturn(ResolvedMethod method) {
        return method.declared().noReturn().isPresent()
                || method.knownCall()
                        .filter(call -> call.returns() == SystemCall.Returns.NEVER)
                        .isPresent();
    }

    private Operation operation(ResolvedMethod method, List<Value> values, Optional<Variable> result) {
        int number = method.call()
                .map(SystemCall::number)
                .orElseGet(
                        () -> method.declared().syscall().number().orElseThrow().value());
        List<Register> registers = new ArrayList<>();
        for (ResolvedParameter parameter : method.parameters()) {
            registers.add(register(parameter));
        }
        return new Operation.SystemCall(
                emit().line(),
                result,
                method.convention(),
                number,
                registers,
                values,
                ResultRanges.of(method),
                ResultRanges.limit(method));
    }

    /** The part of the register that the kernel reads. */
    private static Register register(ResolvedParameter parameter) {
        Register named = parameter.register().orElseThrow();
        boolean isShort = named.bits() <= 32
                || parameter.kernelArgument().map(KernelArgument::bits).orElse(64) <= 32;
        return named.view(isShort ? 32 : 64);
    }

    private Meaning result(TreePath path, ResolvedMethod method, Value result) {
        TypeKind kind = method.declared().result().getKind();
        if (kind == TypeKind.VOID) {
            return new Meaning.Nothing();
        }
        return Kinds.isNumber(kind) && kind != TypeKind.BOOLEAN
                ? new Meaning.Number(emit().convert(result, TypeKind.LONG, kind), kind)
                : body.refusals()
                        .refuse(
                                path,
                                "the result of " + Words.code(method.declared().name())
                                        + " is not supported in a program",
                                "declare it as `int` or `long`");
    }
}
