package dev.clobber.processor.image;

import dev.clobber.processor.abi.DwarfRegisters;
import dev.clobber.processor.asm.FrameChange;
import dev.clobber.processor.asm.ObjectCode;
import dev.clobber.processor.elf.CallFrameConvention;
import dev.clobber.processor.elf.Change;
import dev.clobber.processor.elf.FrameDescription;
import dev.clobber.processor.elf.Machine;
import dev.clobber.processor.elf.Relocation;
import dev.clobber.processor.elf.RelocationNumbers;
import dev.clobber.processor.elf.SectionKind;
import dev.clobber.processor.elf.Symbol;
import dev.clobber.processor.elf.SymbolType;
import java.util.ArrayList;
import java.util.List;

/** What assembled code is in the words of an object file, and what x86-64 is there. */
public final class ObjectParts {
    private static final int EM_X86_64 = 62;
    private static final int PAGE = 4096;
    private static final int WORD = 8;

    private static final int R_X86_64_64 = 1;
    private static final int R_X86_64_PC32 = 2;
    private static final int R_X86_64_PLT32 = 4;
    private static final int R_X86_64_32 = 10;

    /** The bits of a ModRM byte that say how an operand is addressed, and what they are for an address relative to rip. */
    private static final int ADDRESSING = 0b11_000_111;

    private static final int RIP_RELATIVE = 0b00_000_101;

    /** At entry the CFA is rsp + 8, and the return address lies right below it (System V ABI, section 3.2.2). */
    public static final Machine X86_64 = new Machine(
            EM_X86_64,
            PAGE,
            new CallFrameConvention(
                    1,
                    -WORD,
                    DwarfRegisters.RETURN_ADDRESS,
                    DwarfRegisters.STACK_POINTER,
                    WORD,
                    List.of(new Change.Saved(0, DwarfRegisters.RETURN_ADDRESS, -WORD))));

    /** The relocations of the System V ABI, AMD64 supplement, table 4.9. */
    static final RelocationNumbers RELOCATIONS =
            new RelocationNumbers(R_X86_64_PC32, R_X86_64_PLT32, R_X86_64_32, R_X86_64_64);

    private ObjectParts() {}

    /** A symbol for each function. */
    public static List<Symbol> functions(ObjectCode code) {
        List<Symbol> symbols = new ArrayList<>();
        for (ObjectCode.Function function : code.functions()) {
            symbols.add(new Symbol(
                    function.name(),
                    SectionKind.TEXT,
                    function.offset(),
                    function.size(),
                    SymbolType.FUNCTION,
                    function.global()));
        }
        return symbols;
    }

    /** What a linker fills in. */
    public static List<Relocation> relocations(ObjectCode code) {
        byte[] bytes = code.bytes();
        List<Relocation> relocations = new ArrayList<>();
        for (ObjectCode.Fixup fixup : code.fixups()) {
            relocations.add(
                    new Relocation(fixup.offset(), fixup.symbol(), fixup.addend(), kind(bytes, fixup.offset())));
        }
        return relocations;
    }

    /**
     * What a distance is for. It follows the ModRM byte of an address; in a call or a jump it follows the opcode, which is E8, E9 or
     * 8x and never looks like that (SDM vol. 2, table 2-2).
     */
    private static Relocation.Kind kind(byte[] code, int field) {
        boolean isAddress = (code[field - 1] & ADDRESSING) == RIP_RELATIVE;
        return isAddress ? Relocation.Kind.ADDRESS : Relocation.Kind.CALL;
    }

    /** How the caller of each function is found. */
    public static List<FrameDescription> frames(ObjectCode code) {
        List<FrameDescription> frames = new ArrayList<>();
        for (ObjectCode.Function function : code.functions()) {
            List<Change> changes = new ArrayList<>();
            for (FrameChange change : function.frameChanges()) {
                // What changes after the last instruction concerns nobody.
                if (change.codeOffset() < function.size()) {
                    changes.add(change(change));
                }
            }
            if (function.size() > 0) {
                frames.add(new FrameDescription(function.offset(), function.size(), changes));
            }
        }
        return frames;
    }

    private static Change change(FrameChange change) {
        int at = change.codeOffset();
        if (change instanceof FrameChange.Saved saved) {
            return new Change.Saved(at, DwarfRegisters.number(saved.register()), saved.offsetFromCfa());
        }
        if (change instanceof FrameChange.Restored restored) {
            return new Change.Restored(at, DwarfRegisters.number(restored.register()));
        }
        return new Change.CfaOffset(at, ((FrameChange.CfaOffset) change).offset());
    }
}
