package dev.clobber.processor.explain;

import java.util.List;

/** A JSON object on one line (RFC 8259). */
final class JsonLine {
    private final StringBuilder json = new StringBuilder("{");

    JsonLine string(String key, String value) {
        key(key);
        quote(value);
        return this;
    }

    JsonLine strings(String key, List<String> values) {
        key(key);
        json.append('[');
        for (int i = 0; i < values.size(); i++) {
            json.append(i == 0 ? "" : ", ");
            quote(values.get(i));
        }
        json.append(']');
        return this;
    }

    /** A number, true, false, or null. */
    JsonLine literal(String key, String value) {
        key(key);
        json.append(value);
        return this;
    }

    private void key(String key) {
        json.append(json.length() > 1 ? ", " : "");
        quote(key);
        json.append(": ");
    }

    /** Lone surrogates, which no UTF-8 has, are escaped too. */
    private void quote(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f || Character.isSurrogate(c) && !isPair(text, i)) {
                json.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    private static boolean isPair(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }

    @Override
    public String toString() {
        return json + "}";
    }
}
