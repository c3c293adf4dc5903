package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.abi.KernelConvention;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.ResolvedParameter;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;

/** {@code width-mismatch}: a value that is wider than the register it is given, or than the kernel looks at. */
final class NarrowRegister implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        for (ResolvedParameter parameter : method.parameters()) {
            if (parameter.declared().type().filter(type -> !type.isFloating()).isPresent()) {
                check(method, parameter, findings);
            }
        }
    }

    private static void check(ResolvedMethod method, ResolvedParameter parameter, Findings findings) {
        JavaType type = parameter.declared().type().orElseThrow();
        int seen = method.convention().bits();
        // Buffers are copied to where 32 bits suffice, and a length is checked against one.
        boolean fits = type.isReference() || parameter.declared().length().isPresent();
        if (type.bits() > seen && !fits) {
            findings.add(cut(method.convention(), parameter));
            return;
        }
        if (RegisterFault.of(method, parameter) != RegisterFault.NONE) {
            return;
        }
        int bits = Math.min(type.bits(), seen);
        parameter
                .register()
                .filter(register -> register.bank() == RegisterBank.GENERAL && register.bits() < bits)
                .ifPresent(register -> findings.add(narrow(parameter, type, bits, register)));
    }

    private static Finding cut(KernelConvention convention, ResolvedParameter parameter) {
        return Finding.of(
                        RuleId.WIDTH_MISMATCH,
                        parameter.declared().site(),
                        "parameter " + code(parameter.name()) + " is a `long`, but " + code(convention.text())
                                + " passes " + convention.bits() + " bits")
                .note("the kernel would not see its upper half")
                .help("declare it `int`");
    }

    private static Finding narrow(ResolvedParameter parameter, JavaType type, int bits, Register register) {
        String is = type.isReference()
                ? "an address"
                : TypeNames.a(parameter.declared().declaredType());
        Finding finding = Finding.of(
                RuleId.WIDTH_MISMATCH,
                parameter.registerName().orElseThrow().site(),
                "parameter " + code(parameter.name()) + " is " + is + " of " + bits + " bits, but "
                        + parameter.registerName().orElseThrow().value() + " has " + register.bits());
        return finding.note(Relations.between(register, register.full()))
                .help("write " + Advice.quoted(register.full().view(bits).name()));
    }
}
