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
        List<Sited<AsmOption>> options = new ArrayList<>();
        for (Sited<String> option : Annotations.constants(method, mirror, "options")) {
            options.add(new Sited<>(AsmOption.valueOf(option.value()), option.site()));
        }
        Optional<NameList> template = Annotations.names(method, mirror, "value");
        return new AsmDeclaration(site, template.isPresent() ? template.get() : new NameList(site, List.of()), options);
    }

    /** Where a method's result is, if it has one that is no record, or if {@code @Out} says that it has. */
    static Optional<Output> out(ExecutableElement method, TypeMirror result) {
        Optional<AnnotationMirror> mirror = Annotations.find(method, Annotations.OUT);
        boolean isScalar = result.getKind() != TypeKind.VOID && record(result).isEmpty();
        if (mirror.isEmpty() && !isScalar) {
            return Optional.empty();
        }
        Site site = mirror.isPresent() ? Site.of(method, mirror.get()) : Site.of(method);
        return Optional.of(output(method, mirror, UNNAMED, Optional.empty(), result, site));
    }

    private static Output output(
            Element carrier,
            Optional<AnnotationMirror> out,
            String usualName,
            Optional<String> component,
            TypeMirror type,
            Site usualSite) {
        Optional<Sited<String>> place =
                out.isPresent() ? Annotations.string(carrier, out.get(), "value") : Optional.empty();
        Optional<Sited<String>> name =
                out.isPresent() ? Annotations.string(carrier, out.get(), "name") : Optional.empty();
        return new Output(
                name.isPresent() ? name.get().value() : usualName,
                component,
                type,
                JavaTypes.of(type),
                place,
                place.isPresent() ? place.get().site() : usualSite);
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
            Optional<AnnotationMirror> out = Annotations.find(carrier, Annotations.OUT);
            outputs.add(output(carrier, out, name, Optional.of(name), declared, Site.of(carrier)));
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
        for (VariableElement field : ElementFilter.fieldsIn(record.getEnclosedElements())) {
            if (field.getSimpleName().equals(component.getSimpleName())) {
                return field;
            }
        }
        throw new IllegalStateException(record + " has no field for its component " + component);
    }
}
