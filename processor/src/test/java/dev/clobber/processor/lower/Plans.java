package dev.clobber.processor.lower;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.abi.KernelConvention;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes plans in few words: arguments in the kernel's order unless a register is named. */
final class Plans {
    private final String call;
    private final int number;
    private final KernelConvention convention;
    private final List<PlannedArgument> arguments = new ArrayList<>();
    private boolean throwsErrno;
    private boolean restart;
    private boolean noReturn;
    private ResultType result = ResultType.LONG;

    private Plans(String call, int number, KernelConvention convention) {
        this.call = call;
        this.number = number;
        this.convention = convention;
    }

    static Plans syscall(String call, int number) {
        return new Plans(call, number, KernelConvention.SYSCALL);
    }

    static Plans int80(String call, int number) {
        return new Plans(call, number, KernelConvention.INT_0X80);
    }

    Plans argument(String name, JavaType type, String register) {
        arguments.add(new PlannedArgument(name, type, Registers.get(register), Optional.empty()));
        return this;
    }

    Plans argument(String name, JavaType type) {
        return argument(name, type, nextRegister());
    }

    Plans buffer(String name, JavaType type, String register, BufferPlan plan) {
        arguments.add(new PlannedArgument(name, type, Registers.get(register), Optional.of(plan)));
        return this;
    }

    Plans buffer(String name, JavaType type, Direction direction, Passing passing, BufferExtent extent) {
        return buffer(name, type, nextRegister(), new BufferPlan(direction, passing, extent, false));
    }

    /** Filled as far as the result says. */
    Plans filled(String name, JavaType type, Passing passing, BufferExtent extent) {
        return buffer(name, type, nextRegister(), new BufferPlan(Direction.WRITE, passing, extent, true));
    }

    Plans string(String name) {
        return buffer(name, JavaType.STRING, Direction.READ, Passing.COPIED, new BufferExtent.Whole());
    }

    Plans throwing() {
        throwsErrno = true;
        return this;
    }

    Plans restarting() {
        restart = true;
        return this;
    }

    Plans neverReturning() {
        noReturn = true;
        return this;
    }

    Plans returning(ResultType type) {
        result = type;
        return this;
    }

    StubPlan plan() {
        return new StubPlan(call, number, convention, arguments, result, throwsErrno, restart, noReturn);
    }

    /** With the symbols for a class and the name of the call. */
    Stub stub(String type) {
        return stub(type, call);
    }

    Stub stub(String type, String method) {
        return new Stub("Java_" + type + "_" + method, type + "_" + method, plan());
    }

    static BufferExtent counted(int parameter) {
        return new BufferExtent.Counted(parameter, 1);
    }

    static BufferExtent fixed(int bytes) {
        return new BufferExtent.Fixed(bytes);
    }

    static BufferExtent whole() {
        return new BufferExtent.Whole();
    }

    private String nextRegister() {
        return convention.arguments().get(arguments.size()).name();
    }
}
