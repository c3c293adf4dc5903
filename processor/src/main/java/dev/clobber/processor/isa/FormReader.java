package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a row of the table and refuses what cannot be right. */
final class FormReader {
    private static final int COLUMNS = 7;
    private static final Form.Implicit NOTHING_IMPLICIT = new Form.Implicit(List.of(), List.of());
    private static final Set<Rounding> ROUNDINGS =
            new TreeSet<>(List.of(Rounding.RN_SAE, Rounding.RD_SAE, Rounding.RU_SAE, Rounding.RZ_SAE));

    private final List<FormOperand> operands = new ArrayList<>();
    private Masking masking = Masking.NONE;
    private Set<Rounding> rounding = Set.of();

    private FormReader() {}

    /** The first word of a row. */
    static String mnemonic(String row) {
        return row.substring(0, row.indexOf(' '));
    }

    static Form read(String source, String row) {
        return new FormReader().form(source, row);
    }

    private Form form(String source, String row) {
        List<String> columns = columns(row);
        if (columns.size() != COLUMNS) {
            throw new IllegalArgumentException("a row has " + COLUMNS + " columns, this one " + columns.size());
        }
        List<String> syntax = Words.of(columns.get(0));
        Encoding encoding = Encoding.parse(columns.get(1));
        Form.Implicit implicit = implicit(Words.of(columns.get(3)));
        FormNotes notes = FormNotes.parse(columns.get(5));
        if (!notes.stack().isZero() && !moves(Registers.RSP, implicit.registers())) {
            throw new IllegalArgumentException("the stack moves but rsp is not among the implicit registers");
        }
        operands(syntax.subList(1, syntax.size()), encoding);
        return new Form(
                source,
                syntax.get(0),
                List.copyOf(operands),
                masking,
                rounding,
                encoding,
                Words.of(columns.get(2)),
                implicit,
                FlagEffects.parse(columns.get(4)),
                notes,
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

    private static Form.Implicit implicit(List<String> words) {
        if (words.isEmpty()) {
            return NOTHING_IMPLICIT;
        }
        List<ImplicitRegister> registers = new ArrayList<>();
        List<ImplicitMemory> memory = new ArrayList<>();
        for (String word : words) {
            if (ImplicitMemory.isMeant(word)) {
                memory.add(ImplicitMemory.parse(word));
            } else {
                registers.addAll(ImplicitRegister.parse(word));
            }
        }
        return new Form.Implicit(List.copyOf(registers), List.copyOf(memory));
    }

    private void operands(List<String> words, Encoding encoding) {
        List<Access> accesses = new ArrayList<>();
        List<OperandKind> kinds = new ArrayList<>();
        List<Optional<BitRange>> parts = new ArrayList<>();
        for (String word : words) {
            int colon = word.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(
                        "operand `" + word + "` lacks its access: write for example `r:r64`");
            }
            accesses.add(Access.parse(word.substring(0, colon)));
            String kind = withoutBraces(word.substring(colon + 1), kinds.isEmpty());
            int bracket = kind.indexOf('[');
            parts.add(
                    bracket < 0
                            ? Optional.empty()
                            : Optional.of(BitRange.parse(kind.substring(bracket + 1, kind.length() - 1))));
            kinds.add(OperandKinds.parse(bracket < 0 ? kind : kind.substring(0, bracket)));
        }
        int width = OperandKind.operationWidth(kinds);
        for (int i = 0; i < kinds.size(); i++) {
            kinds.set(i, extend(kinds.get(i), width));
        }
        List<Place> places = encoding.places(kinds);
        for (int i = 0; i < kinds.size(); i++) {
            operands.add(new FormOperand(accesses.get(i), kinds.get(i), parts.get(i), places.get(i)));
        }
    }

    /** Notes a mask or rounding that may follow the operand. */
    private String withoutBraces(String kind, boolean first) {
        int brace = kind.indexOf('{');
        if (brace < 0) {
            return kind;
        }
        switch (kind.substring(brace)) {
            case "{k}" -> masking = Masking.MERGING;
            case "{k}{z}" -> masking = Masking.ZEROING;
            case "{er}" -> rounding = ROUNDINGS;
            case "{sae}" -> rounding = Set.of(Rounding.SAE);
            default -> throw new IllegalArgumentException("`" + kind.substring(brace) + "` is no decoration");
        }
        if (kind.startsWith("{k", brace) != first) {
            throw new IllegalArgumentException("a mask belongs to the first operand, a rounding to another");
        }
        return kind.substring(0, brace);
    }

    /** simm8 and simm32 are extended to the width of the operation. */
    private static OperandKind extend(OperandKind kind, int width) {
        return kind instanceof OperandKind.Constant constant && constant.bits() != constant.extended()
                ? new OperandKind.Constant(constant.text(), constant.bits(), width)
                : kind;
    }

    private static List<String> cases(String column) {
        String cases = column.trim();
        return cases.equals("-") ? List.of() : List.of(cases.split(" *, *"));
    }
}
