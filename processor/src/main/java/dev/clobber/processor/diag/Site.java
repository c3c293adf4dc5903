package dev.clobber.processor.diag;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A place in the user's source, as exact as javac can point: an element, one of its annotations, one value of that, or something
 * in its body.
 *
 * @param element the declaration
 * @param annotation an annotation on it
 * @param value a value (or an element of an array value) in that annotation
 * @param place a statement or expression in its body
 */
public record Site(
        Element element,
        Optional<AnnotationMirror> annotation,
        Optional<AnnotationValue> value,
        Optional<Place> place) {

    /** The name of a declaration. */
    public static Site of(Element element) {
        return new Site(element, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** An annotation, at its {@code @}. */
    public static Site of(Element element, AnnotationMirror annotation) {
        return new Site(element, Optional.of(annotation), Optional.empty(), Optional.empty());
    }

    /** A value in an annotation. */
    public static Site of(Element element, AnnotationMirror annotation, AnnotationValue value) {
        return new Site(element, Optional.of(annotation), Optional.of(value), Optional.empty());
    }

    /** A statement or expression in the body of a declaration. */
    public static Site of(Element element, Place place) {
        return new Site(element, Optional.empty(), Optional.empty(), Optional.of(place));
    }
}
