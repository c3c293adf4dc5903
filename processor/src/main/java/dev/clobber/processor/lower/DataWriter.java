package dev.clobber.processor.lower;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the read-only data of a library: the plans, then every text once. */
final class DataWriter {
    private static final String CALL = "clobber.call.";
    private static final String PLAN = "clobber.plan.";
    private static final String RECORD_NAMES = "clobber.names.";
    private static final String RECORD_CACHE = "clobber.record.";
    /** A weak reference to the class, and the constructor's ID. */
    private static final int RECORD_CACHE_BYTES = 16;

    private record Placed(int offset, PlanBytes bytes) {}

    private final ByteArrayOutputStream plans = new ByteArrayOutputStream();
    private final List<Placed> placed = new ArrayList<>();
    private final List<DataSymbol> symbols = new ArrayList<>();
    private final Map<String, byte[]> named = new LinkedHashMap<>();
    private final Set<String> caches = new LinkedHashSet<>();

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

    /** The symbol of a record's class name, with the descriptor of its constructor behind it. */
    String recordNames(PlannedRecord type) {
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        names.writeBytes(ModifiedUtf8.encode(type.className()));
        names.writeBytes(ModifiedUtf8.encode(type.constructor()));
        String symbol = RECORD_NAMES + type.symbol();
        bytes(symbol, names.toByteArray());
        return symbol;
    }

    /** The symbol of the variables in which a record's class waits for the next call. */
    String recordCache(PlannedRecord type) {
        caches.add(RECORD_CACHE + type.symbol());
        return RECORD_CACHE + type.symbol();
    }

    /** The zeroed data: the routines' variables, then what the stubs have. */
    List<DataSymbol> variables(List<DataSymbol> routines) {
        List<DataSymbol> all = new ArrayList<>(routines);
        int offset = Long.BYTES * routines.size();
        for (String cache : caches) {
            all.add(new DataSymbol(cache, offset, RECORD_CACHE_BYTES));
            offset += RECORD_CACHE_BYTES;
        }
        return all;
    }

    /** Writes a plan and gives its symbol. */
    String plan(String stub, Plan plan, BufferLayout layout, BufferFrame frame) {
        PlanBytes bytes = new PlanBytes();
        PlanWriter.write(plan, layout, frame, bytes);
        byte[] encoded = bytes.toByteArray();
        placed.add(new Placed(plans.size(), bytes));
        symbols.add(new DataSymbol(PLAN + stub, plans.size(), encoded.length));
        plans.writeBytes(encoded);
        return PLAN + stub;
    }

    /** All data; adds the names in it to a list. */
    byte[] finish(List<DataSymbol> allSymbols) {
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        Map<ByteBuffer, Integer> places = new HashMap<>();
        allSymbols.addAll(symbols);
        for (Map.Entry<String, byte[]> entry : named.entrySet()) {
            byte[] bytes = entry.getValue();
            allSymbols.add(new DataSymbol(entry.getKey(), place(bytes, texts, places), bytes.length));
        }
        // Equal texts have one place, so a symbol may come before earlier ones.
        Collections.sort(allSymbols);
        ByteBuffer patched = ByteBuffer.wrap(plans.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        for (Placed plan : placed) {
            for (Map.Entry<Integer, String> text : plan.bytes().texts().entrySet()) {
                int offset = place(ModifiedUtf8.encode(text.getValue()), texts, places);
                patched.putInt(plan.offset() + text.getKey(), offset - plan.offset());
            }
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(patched.array());
        all.writeBytes(texts.toByteArray());
        return all.toByteArray();
    }

    private int place(byte[] bytes, ByteArrayOutputStream texts, Map<ByteBuffer, Integer> places) {
        int offset = plans.size() + texts.size();
        Integer known = places.putIfAbsent(ByteBuffer.wrap(bytes), offset);
        if (known != null) {
            return known;
        }
        texts.writeBytes(bytes);
        return offset;
    }
}
