package dev.clobber.processor.lower;

import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** The binary names of declared types (JLS 13.1). */
final class TypeNames {
    private TypeNames() {}

    /** Package, and nested types joined with a dollar sign. */
    static String binary(TypeElement type) {
        Element outer = type.getEnclosingElement();
        if (outer instanceof TypeElement enclosing) {
            return binary(enclosing) + "$" + type.getSimpleName();
        }
        return outer instanceof PackageElement of && !of.isUnnamed()
                ? of.getQualifiedName() + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }
}
