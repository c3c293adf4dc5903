package dev.clobber.processor.probe;

import dev.clobber.processor.abi.DwarfRegisters;
import dev.clobber.processor.asm.Assembler;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.asm.ObjectCode;
import dev.clobber.processor.elf.CallFrameConvention;
import dev.clobber.processor.elf.Change;
import dev.clobber.processor.elf.Machine;
import dev.clobber.processor.elf.SectionKind;
import dev.clobber.processor.elf.SharedObject;
import dev.clobber.processor.elf.Symbol;
import dev.clobber.processor.elf.SymbolType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The shared object of {@link ProbeNatives}: {@code probe.s} through our own assembler and ELF writer. */
final class ProbeLibrary {
    private static final String SOURCE = "probe.s";
    private static final Pattern NAME = Pattern.compile("\\b[A-Z][A-Z_]+\\b");

    private static final Machine X86_64 = new Machine(
            62,
            Block.PAGE,
            new CallFrameConvention(
                    1,
                    -8,
                    DwarfRegisters.RETURN_ADDRESS,
                    DwarfRegisters.STACK_POINTER,
                    8,
                    List.of(new Change.Saved(0, DwarfRegisters.RETURN_ADDRESS, -8))));

    private final Map<String, Integer> names = Block.names();

    private ProbeLibrary() {}

    /**
     * Writes the library where the loader finds it if the directory is on the class path.
     *
     * @param directory stands for the root of packages
     */
    static void write(Path directory) {
        Class<?> type = ProbeNatives.class;
        Path place = directory.resolve(type.getPackageName().replace('.', '/'));
        try {
            Files.createDirectories(place);
            Files.write(place.resolve(fileName()), new ProbeLibrary().object().toBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName() {
        return ProbeNatives.class.getSimpleName() + ".linux-x86-64.so";
    }

    private SharedObject object() {
        String text = source().lines().map(this::line).collect(Collectors.joining("\n"));
        ObjectCode code = Assembler.assemble(Code.builder().text(text).build());
        List<Symbol> symbols = code.functions().stream()
                .map(function -> new Symbol(
                        function.name(),
                        SectionKind.TEXT,
                        function.offset(),
                        function.size(),
                        SymbolType.FUNCTION,
                        function.global()))
                .toList();
        return new SharedObject(X86_64, fileName(), code.bytes(), new byte[0], 0, symbols, List.of(), List.of());
    }

    /** Numbers for names. */
    private String line(String line) {
        String bare = line.split("#", 2)[0].stripTrailing();
        return NAME.matcher(bare)
                .replaceAll(name -> Matcher.quoteReplacement(String.valueOf(
                        Objects.requireNonNull(names.get(name.group()), () -> "no address for " + name.group()))));
    }

    private static String source() {
        try (var in = ProbeLibrary.class.getResourceAsStream(SOURCE)) {
            return new String(Objects.requireNonNull(in, SOURCE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
