package dev.clobber.processor.check.block;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.check.TypeNames;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.diag.Words;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** How messages name operands, and what they suggest for them. */
final class OperandNames {
    private OperandNames() {}

    /** {@code parameter `a`}, {@code component `a`}, {@code the result}. */
    static String of(BlockOperand operand) {
        if (operand.isInput()) {
            return "parameter " + Words.code(operand.name());
        }
        return operand.output()
                .orElseThrow()
                .component()
                .map(component -> "component " + Words.code(component))
                .orElse("the result");
    }

    /** The operand's Java type. */
    static TypeMirror type(BlockOperand operand) {
        return operand.isInput()
                ? operand.parameter().orElseThrow().declaredType()
                : operand.output().orElseThrow().declaredType();
    }

    /** Whether a register can hold its values: where not, that is what to mend first. */
    static boolean hasSoundType(BlockOperand operand) {
        Optional<JavaType> type = operand.type();
        return type.isPresent()
                && (operand.isInput()
                        ? type.get() != JavaType.STRING
                        : !type.get().isReference());
    }

    /** Whether it counts the bytes of a buffer: then it has its use before any instruction reads it. */
    static boolean isLength(BlockOperand operand) {
        return operand.parameter().isPresent()
                && operand.parameter().get().length().isPresent();
    }

    /** {@code a `long`}, or {@code an address}. */
    static String value(BlockOperand operand) {
        boolean isAddress = operand.type().filter(JavaType::isReference).isPresent();
        return isAddress ? "an address" : TypeNames.a(type(operand));
    }

    /** The class whose registers hold its values as Java's machine code does. */
    static String usualClass(BlockOperand operand) {
        return operand.type().filter(JavaType::isFloating).isPresent() ? "xmm" : "reg";
    }
}
