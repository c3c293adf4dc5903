package dev.clobber.processor.check.code;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.check.Advice;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.flow.Facts.MemoryAccess;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterEffect;
import dev.clobber.processor.model.ClobberList;
import dev.clobber.processor.model.Sited;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code useless-clobber}: a method's {@code @Clobbers} lists what no instruction ever writes. */
final class UselessBlockClobber implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        Optional<ClobberList> clobbers = block.contract().declared().clobbers();
        if (clobbers.isEmpty() || block.code().hasData() || Refused.losesControl(block)) {
            return;
        }
        for (Sited<String> name : clobbers.get().names()) {
            if (isUseless(block, name.value().strip())) {
                findings.add(finding(block, name));
            }
        }
    }

    private static boolean isUseless(AssembledBlock block, String word) {
        if (Declared.isFlags(word)) {
            return block.flow().flagWriters().isEmpty();
        }
        if (Declared.isMemory(word)) {
            return touchesNoMemory(block);
        }
        Optional<Register> register = Declared.register(block, word);
        return register.isPresent()
                && block.flow().writers(register.get().full()).isEmpty();
    }

    /** Sure only where each instruction does something else: a fence or a write back to memory has no other effect. */
    private static boolean touchesNoMemory(AssembledBlock block) {
        return block.flow().memory().stream().noneMatch(MemoryAccess::written)
                && Refused.reachable(block)
                        .mapToObj(block.flow().steps()::get)
                        .allMatch(UselessBlockClobber::isComputing);
    }

    private static boolean isComputing(Code.Step step) {
        boolean changesControl =
                step.effects().flow() == Flow.JUMP || step.effects().flow() == Flow.BRANCH;
        boolean writes = step.effects().registers().stream()
                        .anyMatch(effect -> effect.written().isPresent())
                || !step.effects().flags().defined().isEmpty();
        return changesControl || writes && step.effects().flow() == Flow.NEXT;
    }

    private static Finding finding(AssembledBlock block, Sited<String> name) {
        String word = name.value().strip();
        boolean isFlags = Declared.isFlags(word);
        String thing = isFlags
                ? "the flags"
                : word.startsWith("{")
                        ? "the register of "
                                + code(word.substring(1, word.length() - 1).strip())
                        : word;
        return Finding.of(
                        RuleId.USELESS_CLOBBER,
                        name.site(),
                        code(block.contract().declared().name()) + " never writes " + thing + ", but @Clobbers lists "
                                + (isFlags ? "them" : "it"))
                .note("the code writes " + Words.and(written(block)))
                .help(Advice.orSilence("remove " + Advice.quoted(word), RuleId.USELESS_CLOBBER));
    }

    private static List<String> written(AssembledBlock block) {
        List<Register> registers = new ArrayList<>();
        Refused.reachable(block)
                .mapToObj(block.flow().steps()::get)
                .flatMap(step -> step.effects().registers().stream())
                // vzeroupper writes the upper halves of all, which are dead at the end.
                .filter(effect -> effect.written()
                        .filter(bits -> bits.low() < Long.SIZE * 2)
                        .isPresent())
                .map(RegisterEffect::register)
                .distinct()
                .forEach(registers::add);
        List<String> names = new ArrayList<>(
                registers.stream().map(Spelling::usual).map(Register::name).toList());
        if (!block.flow().flagWriters().isEmpty()) {
            names.add("the flags");
        }
        Optional<MemoryAccess> memory =
                block.flow().memory().stream().filter(MemoryAccess::written).findFirst();
        memory.ifPresent(access -> names.add("memory"));
        return names.isEmpty() ? List.of("nothing") : names;
    }
}
