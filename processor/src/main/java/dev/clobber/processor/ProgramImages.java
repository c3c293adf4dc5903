package dev.clobber.processor;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.emit.NativeFile;
import dev.clobber.processor.generate.Generator;
import dev.clobber.processor.generate.Options;
import dev.clobber.processor.image.CFunction;
import dev.clobber.processor.image.CHeader;
import dev.clobber.processor.image.CParameter;
import dev.clobber.processor.image.CType;
import dev.clobber.processor.image.FileLayout;
import dev.clobber.processor.image.Image;
import dev.clobber.processor.image.Images;
import dev.clobber.processor.image.MachineProgram;
import dev.clobber.processor.image.SourceText;
import dev.clobber.processor.ir.Program;
import dev.clobber.processor.model.ProgramFiles;
import dev.clobber.processor.model.ProgramMethod;
import dev.clobber.processor.model.ProgramParameter;
import dev.clobber.processor.optimise.Optimiser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaFileObject;

/** From what was read of a body to its files: optimise, generate, place. */
final class ProgramImages {
    private static final SourceText NONE = new SourceText("", Optional.empty(), List.of());

    /** The length of {@code mov r32, imm32}, for what lies below 4 GiB. */
    private static final int LOW_ADDRESS = 5;

    /** The length of {@code lea r64, [rip + disp32]}. */
    private static final int RELATIVE_ADDRESS = 7;

    private final ProgramOptions options;

    ProgramImages(ProgramOptions options) {
        this.options = options;
    }

    /** The text of a source file. Where that lies matters only to gdb: all else is the same on any machine. */
    SourceText source(JavaFileObject file) throws IOException {
        String name = file.toUri().getPath();
        int slash = name.lastIndexOf('/');
        return new SourceText(
                name.substring(slash + 1),
                options.withLines() ? folder(file) : Optional.empty(),
                file.getCharContent(true).toString().lines().toList());
    }

    /** What stands for a source that does not matter. */
    SourceText noSource() {
        return NONE;
    }

    private static Optional<String> folder(JavaFileObject file) {
        return "file".equals(file.toUri().getScheme())
                ? Optional.ofNullable(Path.of(file.toUri()).getParent()).map(Path::toString)
                : Optional.empty();
    }

    /**
     * The files that belong to a method.
     *
     * @param method the method
     * @param comment its Javadoc comment, empty without one
     * @param program its body, and those of the methods that it calls
     * @param source the file that all of it stands in
     */
    List<NativeFile> of(ProgramMethod method, String comment, Program program, SourceText source) {
        boolean isProgram = method.kind() == ProgramMethod.Kind.EXECUTABLE;
        boolean isLow = isProgram && layout(method) != FileLayout.PACKED;
        Options generation = new Options(options.bareTraps(), isLow ? LOW_ADDRESS : RELATIVE_ADDRESS);
        MachineProgram machine = Generator.generate(Optimiser.optimise(program), generation);
        return isProgram ? executable(method, machine, source) : object(method, comment, machine, source);
    }

    private static FileLayout layout(ProgramMethod method) {
        return FileLayout.valueOf(method.layout().orElse(FileLayout.WELL_FORMED.name()));
    }

    private List<NativeFile> executable(ProgramMethod method, MachineProgram machine, SourceText source) {
        FileLayout layout = layout(method);
        Image image = Images.executable(
                machine, layout, source, options.withLines() && layout == FileLayout.WELL_FORMED);
        String name = method.output().value();
        return List.of(new NativeFile(name, image.file(), true), listing(name, image));
    }

    private List<NativeFile> object(ProgramMethod method, String comment, MachineProgram machine, SourceText source) {
        Image image = Images.object(machine, source, options.withLines(), options.withFrames());
        String symbol = method.output().value();
        String name = ProgramFiles.object(symbol);
        return List.of(
                new NativeFile(name, image.file(), false),
                text(
                        ProgramFiles.header(symbol),
                        CHeader.of(symbol, List.of(function(method, JavadocSentence.of(comment))))),
                new NativeFile(ProgramFiles.archive(symbol), Images.archive(name, machine, image), false),
                listing(name, image));
    }

    private static CFunction function(ProgramMethod method, String sentence) {
        List<CParameter> parameters = new ArrayList<>();
        for (ProgramParameter parameter : method.parameters()) {
            if (parameter.role() == ProgramParameter.Role.VALUE) {
                parameters.add(
                        new CParameter(parameter.name(), type(parameter.type().orElseThrow()), parameter.isArray()));
            }
        }
        CType result = CType.valueOf(method.result().getKind().name());
        return new CFunction(method.output().value(), result, parameters, sentence);
    }

    /** The type of a number, or of what an array holds. */
    private static CType type(JavaType type) {
        String name = type.name();
        return CType.valueOf(type.isArray() ? name.substring(0, name.indexOf('_')) : name);
    }

    private static NativeFile listing(String file, Image image) {
        return text(ProgramFiles.listing(file), image.listing());
    }

    private static NativeFile text(String name, String text) {
        return new NativeFile(name, text.getBytes(StandardCharsets.UTF_8), false);
    }
}
