package dev.clobber.processor.check.program;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.model.ProgramFiles;
import dev.clobber.processor.model.ProgramMethod;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;

/** {@code generated-name}: two methods of one compilation whose files would have the same name. */
final class TakenName implements ProgramCheck {
    private final Map<String, String> writers = new HashMap<>();

    @Override
    public void check(ProgramMethod method, Findings findings) {
        String writer = qualified(method.element());
        for (String file : ProgramFiles.of(method)) {
            String first = writers.putIfAbsent(file, writer);
            if (first != null) {
                findings.add(Finding.of(
                                RuleId.GENERATED_NAME,
                                method.output().site(),
                                "the file " + code(file) + " is written for " + code(first) + " already")
                        .help("choose another name for one of the two"));
                return;
            }
        }
    }

    private static String qualified(ExecutableElement method) {
        return method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName();
    }
}
