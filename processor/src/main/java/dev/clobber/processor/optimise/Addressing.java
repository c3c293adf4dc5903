package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Conversion;
import dev.clobber.processor.ir.Data;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Value;
import java.util.Map;

/** Loads and stores whose address or value was made by an operation that they do not need. */
final class Addressing {
    /** Of each conversion that forgets upper bits, how many low ones it keeps. */
    private static final Map<Conversion, Integer> KEPT_BITS =
            Map.of(Conversion.TO_BYTE, 8, Conversion.TO_SHORT, 16, Conversion.TO_CHAR, 16);

    private final RangeAnalysis.Cursor ranges;
    private final Equations.Cursor equations;
    private final Uses uses;

    Addressing(RangeAnalysis.Cursor ranges, Equations.Cursor equations, Uses uses) {
        this.ranges = ranges;
        this.equations = equations;
        this.uses = uses;
    }

    Operation rewrite(Operation operation) {
        if (operation instanceof Operation.Load load) {
            Place place = place(load.kind(), new Place(load.base(), load.index()));
            return constant(new Operation.Load(load.line(), load.to(), load.kind(), place.base(), place.index()));
        }
        if (operation instanceof Operation.Store store) {
            Place place = place(store.kind(), new Place(store.base(), store.index()));
            Value from = lowBits(store.kind().bytes() * 8, store.from());
            return new Operation.Store(store.line(), store.kind(), place.base(), place.index(), from);
        }
        if (operation instanceof Operation.Clear clear) {
            return new Operation.Clear(clear.line(), clear.address(), count(clear.count()));
        }
        if (operation instanceof Operation.CopyBytes copy) {
            return new Operation.CopyBytes(copy.line(), copy.to(), copy.from(), count(copy.count()));
        }
        return operation;
    }

    private record Place(Value base, Value index) {}

    /** What a constant array has at a constant place. */
    private Operation constant(Operation.Load load) {
        if (load.index() instanceof Constant index
                && equations.definition(load.base()).orElse(null) instanceof Operation.DataAddress address) {
            Data data = address.data();
            int size = load.kind().bytes();
            byte[] bytes = data.bytes();
            if (index.number() < bytes.length / size) {
                int from = (int) index.number() * size;
                return new Operation.Copy(load.line(), load.to(), new Constant(element(load.kind(), bytes, from)));
            }
        }
        return load;
    }

    private static long element(ElementKind kind, byte[] bytes, int from) {
        long bits = 0;
        for (int i = kind.bytes() - 1; i >= 0; i--) {
            bits = bits << 8 | bytes[from + i] & 0xff;
        }
        return switch (kind) {
            case BYTE -> (byte) bits;
            case SHORT -> (short) bits;
            case CHAR -> (char) bits;
            case INT -> (int) bits;
            case LONG -> bits;
        };
    }

    private Place place(ElementKind kind, Place place) {
        Value index = count(place.index());
        if (!(equations.definition(place.base()).orElse(null) instanceof Operation.Binary sum)
                || sum.operator() != BinaryOperator.ADD
                || !uses.isReadOnce(place.base())) {
            return new Place(place.base(), index);
        }
        if (sum.right() instanceof Constant offset && index instanceof Constant constant) {
            long whole = constant.number() + offset.number() / kind.bytes();
            boolean isElement = offset.number() % kind.bytes() == 0 && whole >= 0 && whole < 1 << 24;
            return isElement ? new Place(sum.left(), new Constant(whole)) : new Place(place.base(), index);
        }
        boolean isIndex = kind == ElementKind.BYTE && index.equals(new Constant(0));
        return isIndex ? new Place(sum.left(), count(sum.right())) : new Place(place.base(), index);
    }

    /** A count or an index can be the int from which it was made, where that is not negative. */
    private Value count(Value value) {
        return equations.definition(value).orElse(null) instanceof Operation.Convert convert
                        && convert.conversion() == Conversion.INT_TO_LONG
                        && ranges.range(convert.from()).least() >= 0
                ? convert.from()
                : value;
    }

    /** A value with the same low bits, as many as a conversion keeps. */
    Value lowBits(Conversion kept, Value value) {
        return KEPT_BITS.containsKey(kept) ? lowBits(KEPT_BITS.get(kept), value) : value;
    }

    private Value lowBits(int kept, Value value) {
        if (!uses.isReadOnce(value)) {
            return value;
        }
        Operation made = equations.definition(value).orElse(null);
        if (made instanceof Operation.Convert inner && KEPT_BITS.getOrDefault(inner.conversion(), 0) >= kept) {
            return lowBits(kept, inner.from());
        }
        long mask = -1L >>> 64 - kept;
        boolean isMask = made instanceof Operation.Binary inner
                && inner.operator() == BinaryOperator.AND
                && inner.right() instanceof Constant constant
                && (constant.number() & mask) == mask;
        return isMask && kept < 32 ? lowBits(kept, ((Operation.Binary) made).left()) : value;
    }
}
