package dev.clobber.processor.lower;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the read-only data of a library: the plans, then every text once. */
final class DataWriter {
    private static final String CALL = "clobber.call.";
    private static final String PLAN = "clobber.plan.";

    private record Plan(int offset, PlanBytes bytes) {}

    private final ByteArrayOutputStream plans = new ByteArrayOutputStream();
    private final List<Plan> placed = new ArrayList<>();
    private final List<DataSymbol> symbols = new ArrayList<>();
    private final Map<String, byte[]> named = new LinkedHashMap<>();

    /** The symbol of a call's name as a text. */
    String callName(String call) {
        return text(CALL + call, call);
    }

    /** Gives a text a symbol. */
    String text(String symbol, String text) {
        bytes(symbol, ModifiedUtf8.encode(text));
        return symbol;
    }

    /** Gives bytes a symbol. */
    void bytes(String symbol, byte[] bytes) {
        named.put(symbol, bytes);
    }

    /** Writes a plan and gives its symbol. */
    String plan(String stub, StubPlan plan, BufferLayout layout, BufferFrame frame) {
        PlanBytes bytes = new PlanBytes();
        PlanWriter.write(plan, layout, frame, bytes);
        byte[] encoded = bytes.toByteArray();
        placed.add(new Plan(plans.size(), bytes));
        symbols.add(new DataSymbol(PLAN + stub, plans.size(), encoded.length));
        plans.writeBytes(encoded);
        return PLAN + stub;
    }

    /** All data; adds the names in it to a list. */
    byte[] finish(List<DataSymbol> allSymbols) {
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        Map<ByteBuffer, Integer> places = new HashMap<>();
        allSymbols.addAll(symbols);
        named.forEach(
                (symbol, bytes) -> allSymbols.add(new DataSymbol(symbol, place(bytes, texts, places), bytes.length)));
        // Equal texts have one place, so a symbol may come before earlier ones.
        allSymbols.sort(Comparator.comparingInt(DataSymbol::offset));
        ByteBuffer patched = ByteBuffer.wrap(plans.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        for (Plan plan : placed) {
            plan.bytes()
                    .texts()
                    .forEach((field, text) -> patched.putInt(
                            plan.offset() + field, place(ModifiedUtf8.encode(text), texts, places) - plan.offset()));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(patched.array());
        all.writeBytes(texts.toByteArray());
        return all.toByteArray();
    }

    private int place(byte[] bytes, ByteArrayOutputStream texts, Map<ByteBuffer, Integer> places) {
        return places.computeIfAbsent(ByteBuffer.wrap(bytes), absent -> {
            int offset = plans.size() + texts.size();
            texts.writeBytes(bytes);
            return offset;
        });
    }
}
