package dev.clobber.processor.front;

import dev.clobber.processor.diag.Site;
import dev.clobber.processor.model.AsmDeclaration;
import dev.clobber.processor.model.AsmOption;
import dev.clobber.processor.model.NameList;
import dev.clobber.processor.model.Output;
import dev.clobber.processor.model.Sited;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads what is particular to {@code @Asm} methods: template, options, and outputs. */
final class BlockReader {
    private static final String UNNAMED = "out";

    private final Types types;

    BlockReader(Types types) {
        this.types = types;
    }

    static AsmDeclaration asm(ExecutableElement method, AnnotationMirror mirror) {
        Site site = Site.of(method, mirror);
        List<Sited<AsmOption>> options = Annotations.constants(method, mirror, "options").stream()
                .map(option -> new Sited<>(AsmOption.valueOf(option.value()), option.site()))
                .toList();
        NameList template = Annotations.names(method, mirror, "value").orElse(new NameList(site, List.of()));
        return new AsmDeclaration(site, template, options);
    }

    /** Where a method's result is, if it has one that is no record, or if {@code @Out} says that it has. */
    static Optional<Output> out(ExecutableElement method, TypeMirror result) {
        Optional<AnnotationMirror> mirror = Annotations.find(method, Annotations.OUT);
        boolean isScalar = result.getKind() != TypeKind.VOID && record(result).isEmpty();
        if (mirror.isEmpty() && !isScalar) {
            return Optional.empty();
        }
        Optional<Sited<String>> place = mirror.flatMap(out -> Annotations.string(method, out, "value"));
        return Optional.of(new Output(
                mirror.flatMap(out -> Annotations.string(method, out, "name"))
                        .map(Sited::value)
                        .orElse(UNNAMED),
                Optional.empty(),
                result,
                JavaTypes.of(result),
                place,
                place.map(Sited::site)
                        .or(() -> mirror.map(out -> Site.of(method, out)))
                        .orElse(Site.of(method))));
    }

    /** The declaration of a record. */
    static Optional<TypeElement> record(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getKind() == ElementKind.RECORD
                ? Optional.of(element)
                : Optional.empty();
    }

    /** What the components of a record say, in order. */
    List<Output> components(TypeMirror type) {
        List<Output> outputs = new ArrayList<>();
        TypeElement record = record(type).orElseThrow();
        for (RecordComponentElement component : record.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            TypeMirror declared = types.asMemberOf((DeclaredType) type, field(record, component));
            Element carrier = carrier(record, component);
            Optional<AnnotationMirror> mirror = Annotations.find(carrier, Annotations.OUT);
            Optional<Sited<String>> place = mirror.flatMap(out -> Annotations.string(carrier, out, "value"));
            outputs.add(new Output(
                    mirror.flatMap(out -> Annotations.string(carrier, out, "name"))
                            .map(Sited::value)
                            .orElse(name),
                    Optional.of(name),
                    declared,
                    JavaTypes.of(declared),
                    place,
                    place.map(Sited::site).orElse(Site.of(carrier))));
        }
        return outputs;
    }

    /** javac 17 gives a record component no position, but the field that is made of it has the annotation and one. */
    private static Element carrier(TypeElement record, RecordComponentElement component) {
        VariableElement field = field(record, component);
        boolean isBare = Annotations.has(component, Annotations.OUT) && !Annotations.has(field, Annotations.OUT);
        return isBare ? component : field;
    }

    private static VariableElement field(TypeElement record, RecordComponentElement component) {
        return ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                .findFirst()
                .orElseThrow();
    }
}
