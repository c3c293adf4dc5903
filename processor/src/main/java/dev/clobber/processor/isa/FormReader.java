package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads a row of {@code x86.isa} and refuses what cannot be right. */
final class FormReader {
    private static final int COLUMNS = 7;
    private static final String STACK = "stack=";
    private static final String ALIAS = "alias=";

    private FormReader() {}

    /** The first word of a row. */
    static String mnemonic(String row) {
        return row.substring(0, row.indexOf(' '));
    }

    static Form read(int line, String row) {
        List<String> columns = columns(row);
        if (columns.size() != COLUMNS) {
            throw new IllegalArgumentException("a row has " + COLUMNS + " columns, this one " + columns.size());
        }
        List<String> syntax = Words.of(columns.get(0));
        Encoding encoding = Encoding.parse(columns.get(1));
        List<ImplicitRegister> implicit = new ArrayList<>();
        for (String word : Words.of(columns.get(3))) {
            implicit.add(ImplicitRegister.parse(word));
        }
        List<String> attributes = Words.of(columns.get(5));
        OptionalInt stack = stack(attributes);
        if (stack.orElse(1) != 0 && !moves(Registers.RSP, implicit)) {
            throw new IllegalArgumentException("the stack moves but rsp is not among the implicit registers");
        }
        return new Form(
                line,
                syntax.get(0),
                operands(syntax.subList(1, syntax.size()), encoding),
                encoding,
                Words.of(columns.get(2)).stream().findFirst(),
                List.copyOf(implicit),
                FlagEffects.parse(columns.get(4)),
                attributes(attributes),
                value(attributes, ALIAS),
                stack,
                cases(columns.get(6)));
    }

    private static boolean moves(Register register, List<ImplicitRegister> implicit) {
        for (ImplicitRegister used : implicit) {
            if (used.register() == register) {
                return true;
            }
        }
        return false;
    }

    private static List<String> columns(String row) {
        List<String> columns = new ArrayList<>(COLUMNS);
        int start = 0;
        for (int bar = row.indexOf('|'); bar >= 0; bar = row.indexOf('|', start)) {
            columns.add(row.substring(start, bar));
            start = bar + 1;
        }
        columns.add(row.substring(start));
        return columns;
    }

    private static List<FormOperand> operands(List<String> words, Encoding encoding) {
        List<Access> accesses = new ArrayList<>();
        List<OperandKind> kinds = new ArrayList<>();
        for (String word : words) {
            int colon = word.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(
                        "operand `" + word + "` lacks its access: write for example `r:r64`");
            }
            accesses.add(Access.parse(word.substring(0, colon)));
            kinds.add(OperandKinds.parse(word.substring(colon + 1)));
        }
        int width = OperandKind.operationWidth(kinds);
        kinds.replaceAll(kind -> extend(kind, width));
        List<Place> places = encoding.places(kinds);
        List<FormOperand> operands = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            operands.add(new FormOperand(accesses.get(i), kinds.get(i), places.get(i)));
        }
        return List.copyOf(operands);
    }

    /** simm8 and simm32 are extended to the width of the operation. */
    private static OperandKind extend(OperandKind kind, int width) {
        return kind instanceof OperandKind.Constant constant && constant.bits() != constant.extended()
                ? new OperandKind.Constant(constant.text(), constant.bits(), width)
                : kind;
    }

    private static Set<Attribute> attributes(List<String> words) {
        Set<Attribute> attributes = EnumSet.noneOf(Attribute.class);
        for (String word : words) {
            if (!word.startsWith(STACK) && !word.startsWith(ALIAS)) {
                attributes.add(Attribute.parse(word));
            }
        }
        return attributes;
    }

    private static OptionalInt stack(List<String> words) {
        String bytes = value(words, STACK).orElse("0");
        return bytes.equals("?") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(bytes));
    }

    private static Optional<String> value(List<String> words, String name) {
        for (String word : words) {
            if (word.startsWith(name)) {
                return Optional.of(word.substring(name.length()));
            }
        }
        return Optional.empty();
    }

    private static List<String> cases(String column) {
        return column.trim().equals("-") ? List.of() : List.of(column.trim().split(" *, *"));
    }
}
