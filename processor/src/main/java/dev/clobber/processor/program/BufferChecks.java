package dev.clobber.processor.program;

import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Width;
import dev.clobber.processor.lower.BufferExtent;
import dev.clobber.processor.lower.BufferPlan;
import dev.clobber.processor.model.BoundMethod;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** Sees to it that the kernel, or a block, touches nothing beyond a buffer, as the stubs of a JVM do. */
final class BufferChecks {
    private final Body body;
    private final BoundMethod method;
    private final List<Optional<BufferPlan>> plans;

    BufferChecks(Body body, BoundMethod method, List<Optional<BufferPlan>> plans) {
        this.body = body;
        this.method = method;
        this.plans = plans;
    }

    private Emitter emit() {
        return body.emit();
    }

    /** Checks all buffers of a call. */
    void check(List<BoundCallReader.Argument> arguments) {
        for (int i = 0; i < plans.size(); i++) {
            if (plans.get(i).isPresent()) {
                check(i, plans.get(i).get().extent(), arguments);
            }
        }
    }

    private void check(int index, BufferExtent extent, List<BoundCallReader.Argument> arguments) {
        BoundCallReader.Argument buffer = arguments.get(index);
        if (extent instanceof BufferExtent.Counted counted) {
            counted(index, buffer, counted, arguments.get(counted.parameter()));
        } else if (extent instanceof BufferExtent.Fixed fixed && !(buffer.meaning() instanceof Meaning.Null)) {
            Size size = size(buffer.meaning(), 1);
            emit().check(
                            Relation.GREATER_OR_EQUAL,
                            size.width(),
                            size.units(),
                            new Constant(fixed.bytes()),
                            body.faults().size(name(index), fixed.bytes()));
        }
    }

    /** A count that is negative is the greatest where it is taken without a sign. */
    private void counted(
            int index, BoundCallReader.Argument buffer, BufferExtent.Counted extent, BoundCallReader.Argument count) {
        Size size = size(buffer.meaning(), extent.unit());
        Meaning.Number number = (Meaning.Number) count.meaning();
        boolean isLong = number.kind() == TypeKind.LONG || size.width() == Width.LONG;
        Value left = isLong ? emit().convert(number.value(), number.kind(), TypeKind.LONG) : number.value();
        Value right = isLong && size.width() == Width.INT
                ? emit().convert(size.units(), TypeKind.INT, TypeKind.LONG)
                : size.units();
        emit().check(
                        Relation.BELOW_OR_EQUAL,
                        isLong ? Width.LONG : Width.INT,
                        left,
                        right,
                        body.faults().length(name(extent.parameter()), name(index)));
    }

    private String name(int parameter) {
        return method.parameters().get(parameter).name();
    }

    /** How many units a buffer holds, without what is left over. */
    private record Size(Value units, Width width) {}

    private Size size(Meaning buffer, long unit) {
        if (buffer instanceof Meaning.Array array) {
            return size(array.length(), array.kind().bytes(), unit);
        }
        if (buffer instanceof Meaning.CommandText text) {
            return size(body.strings().bytes(text.address()), 1, unit);
        }
        return buffer instanceof Meaning.Text text
                ? size(new Constant(text.text().getBytes(StandardCharsets.UTF_8).length), 1, unit)
                : new Size(new Constant(0), Width.INT);
    }

    private Size size(Value length, int element, long unit) {
        if (element == unit) {
            return new Size(length, Width.INT);
        }
        Value wide = emit().convert(length, TypeKind.INT, TypeKind.LONG);
        Value bytes =
                element == 1 ? wide : emit().binary(BinaryOperator.MULTIPLY, Width.LONG, wide, new Constant(element));
        Value units = unit == 1 ? bytes : emit().binary(BinaryOperator.DIVIDE, Width.LONG, bytes, new Constant(unit));
        boolean isSmall = units instanceof Constant known && known.number() <= Integer.MAX_VALUE;
        return new Size(units, isSmall ? Width.INT : Width.LONG);
    }
}
