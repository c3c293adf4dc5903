package dev.clobber.processor.proofs;

import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.ClobberList;
import dev.clobber.processor.model.NameList;
import dev.clobber.processor.model.Output;
import dev.clobber.processor.model.Parameter;
import dev.clobber.processor.model.Sited;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An {@code @Asm} method as text in parts, to be changed and written again.
 *
 * @param lines the template, a statement a line
 * @param options its options
 * @param clobbers what {@code @Clobbers} lists
 * @param convention its {@code abi}
 * @param requires what {@code @Requires} lists
 * @param result the result's type; that of a record is made of its components
 * @param out where a result that is no record is
 * @param components the components of a record
 * @param parameters the parameters
 */
record Declaration(
        List<String> lines,
        List<String> options,
        List<String> clobbers,
        Optional<String> convention,
        List<String> requires,
        String result,
        Optional<String> out,
        List<Component> components,
        List<Operand> parameters) {

    Declaration {
        lines = List.copyOf(lines);
        options = List.copyOf(options);
        clobbers = List.copyOf(clobbers);
        requires = List.copyOf(requires);
        components = List.copyOf(components);
        parameters = List.copyOf(parameters);
    }

    /** A component of a record. */
    record Component(String type, String name, String place) {}

    /** A parameter. */
    record Operand(String type, String name, String place, Optional<String> lengthOf) {}

    /** What a compiler has read. */
    static Declaration of(AsmMethod method) {
        List<ClobberList> lists = Stream.of(method.clobbers(), method.typeClobbers())
                .flatMap(Optional::stream)
                .toList();
        return new Declaration(
                lines(method.asm().template(), method.constants()),
                method.asm().options().stream().map(o -> o.value().name()).toList(),
                lists.stream()
                        .flatMap(list -> list.names().stream())
                        .map(Sited::value)
                        .distinct()
                        .toList(),
                lists.stream()
                        .flatMap(list -> list.abi().stream())
                        .map(Sited::value)
                        .findFirst(),
                method.requires().stream()
                        .flatMap(list -> list.names().stream())
                        .map(Sited::value)
                        .toList(),
                method.result().toString(),
                method.out().flatMap(Output::place).map(Sited::value),
                method.components().stream().map(Declaration::component).toList(),
                method.parameters().stream().map(Declaration::operand).toList());
    }

    private static List<String> lines(NameList template, Map<String, Object> constants) {
        List<String> lines = new ArrayList<>();
        for (Sited<String> text : template.names()) {
            for (String line : text.value().split("\n")) {
                for (String statement : line.split("#", 2)[0].split(";")) {
                    if (!statement.isBlank()) {
                        lines.add(filled(statement.strip(), constants));
                    }
                }
            }
        }
        return lines;
    }

    private static String filled(String statement, Map<String, Object> constants) {
        String filled = statement;
        for (Map.Entry<String, Object> constant : constants.entrySet()) {
            if (constant.getValue() instanceof Number) {
                filled = filled.replace("{" + constant.getKey() + "}", String.valueOf(constant.getValue()));
            }
        }
        return filled;
    }

    private static Component component(Output output) {
        return new Component(
                output.declaredType().toString(),
                output.component().orElseThrow(),
                output.place().orElseThrow().value());
    }

    private static Operand operand(Parameter parameter) {
        return new Operand(
                parameter.declaredType().toString(),
                parameter.name(),
                parameter.in().orElseThrow().value(),
                parameter.length().map(Sited::value));
    }

    Declaration withLines(List<String> other) {
        return new Declaration(other, options, clobbers, convention, requires, result, out, components, parameters);
    }

    Declaration withOptions(List<String> other) {
        return new Declaration(lines, other, clobbers, convention, requires, result, out, components, parameters);
    }

    Declaration withClobbers(List<String> other) {
        return new Declaration(lines, options, other, convention, requires, result, out, components, parameters);
    }

    Declaration withRequires(List<String> other) {
        return new Declaration(lines, options, clobbers, convention, other, result, out, components, parameters);
    }

    Declaration withOut(String place) {
        return new Declaration(
                lines, options, clobbers, convention, requires, result, Optional.of(place), components, parameters);
    }

    Declaration withResult(String type) {
        return new Declaration(lines, options, clobbers, convention, requires, type, out, components, parameters);
    }

    Declaration withComponents(List<Component> other) {
        return new Declaration(lines, options, clobbers, convention, requires, result, out, other, parameters);
    }

    Declaration withParameters(List<Operand> other) {
        return new Declaration(lines, options, clobbers, convention, requires, result, out, components, other);
    }

    /** Members of an interface, by which a method of some name is declared so. */
    String text(String name) {
        StringBuilder text = new StringBuilder();
        if (!components.isEmpty()) {
            text.append("record ")
                    .append(name)
                    .append("Result(")
                    .append(components.stream()
                            .map(c -> "@Out(" + quoted(c.place) + ") " + c.type + " " + c.name)
                            .collect(Collectors.joining(", ")));
            text.append(") {}\n");
        }
        text.append("@Asm(value = ").append(list(lines));
        if (!options.isEmpty()) {
            text.append(", options = {")
                    .append(options.stream().map(option -> "Option." + option).collect(Collectors.joining(", ")));
            text.append("}");
        }
        text.append(")\n");
        out.ifPresent(place -> text.append("@Out(").append(quoted(place)).append(")\n"));
        clobberText().ifPresent(text::append);
        if (!requires.isEmpty()) {
            text.append("@Requires(").append(list(requires)).append(")\n");
        }
        text.append(components.isEmpty() ? result : name + "Result")
                .append(' ')
                .append(name)
                .append('(');
        text.append(parameters.stream().map(Declaration::text).collect(Collectors.joining(", ")));
        return text.append(");\n").toString();
    }

    private Optional<String> clobberText() {
        List<String> members = new ArrayList<>();
        if (!clobbers.isEmpty()) {
            members.add("value = " + list(clobbers));
        }
        convention.ifPresent(abi -> members.add("abi = " + quoted(abi)));
        return members.isEmpty() ? Optional.empty() : Optional.of("@Clobbers(" + String.join(", ", members) + ")\n");
    }

    private static String text(Operand operand) {
        return operand.lengthOf.map(of -> "@Length(of = " + quoted(of) + ") ").orElse("") + "@In("
                + quoted(operand.place) + ") " + operand.type + " " + operand.name;
    }

    private static String list(List<String> words) {
        return words.stream().map(Declaration::quoted).collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
