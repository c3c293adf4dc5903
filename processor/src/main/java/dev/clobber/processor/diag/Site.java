package dev.clobber.processor.diag;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A place in the user's source, as exact as javac can point: an element, one of its annotations, or one value of that.
 *
 * @param element the declaration
 * @param annotation an annotation on it
 * @param value a value (or an element of an array value) in that annotation
 */
public record Site(Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {

    /** The name of a declaration. */
    public static Site of(Element element) {
        return new Site(element, Optional.empty(), Optional.empty());
    }

    /** An annotation, at its {@code @}. */
    public static Site of(Element element, AnnotationMirror annotation) {
        return new Site(element, Optional.of(annotation), Optional.empty());
    }

    /** A value in an annotation. */
    public static Site of(Element element, AnnotationMirror annotation, AnnotationValue value) {
        return new Site(element, Optional.of(annotation), Optional.of(value));
    }
}
