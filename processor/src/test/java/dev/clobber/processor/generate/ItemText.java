package dev.clobber.processor.generate;

import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.LabelReference;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Functions as text, one item after the other: {@code label:}, {@code mov eax, 1}, {@code jmp label}, {@code save rbx}, {@code restore rbx}. */
final class ItemText {
    private ItemText() {}

    /** The function {@code f} of some items, which semicolons part. */
    static List<MachineItem> function(String text) {
        List<MachineItem> items = new ArrayList<>();
        items.add(new MachineItem.FunctionStart("f", false));
        for (String item : text.split(";")) {
            items.add(item(item.strip()));
        }
        items.add(new MachineItem.FunctionEnd());
        return items;
    }

    private static MachineItem item(String text) {
        if (text.endsWith(":")) {
            return new MachineItem.Label(text.substring(0, text.length() - 1));
        }
        String[] words = text.split("[ ,]+");
        if (words[0].equals("save")) {
            return new MachineItem.Push(Registers.get(words[1]), 1);
        }
        if (words[0].equals("restore")) {
            return new MachineItem.Pop(Registers.get(words[1]), 1);
        }
        Operand[] operands = new Operand[words.length - 1];
        for (int i = 0; i < operands.length; i++) {
            operands[i] = operand(words[i + 1]);
        }
        return new MachineItem.Operation(Instruction.of(words[0], operands), 1);
    }

    private static Operand operand(String word) {
        Optional<? extends Operand> register = Registers.find(word);
        if (register.isPresent()) {
            return register.get();
        }
        return word.matches("-?\\d+") ? new Immediate(Long.parseLong(word)) : new LabelReference(word);
    }

    /** The text of a function, without its start and end. */
    static String text(List<MachineItem> function) {
        List<String> texts = new ArrayList<>();
        for (MachineItem item : function.subList(1, function.size() - 1)) {
            if (item instanceof MachineItem.Label label) {
                texts.add(label.name() + ":");
            } else if (item instanceof MachineItem.Push push) {
                texts.add("save " + push.register());
            } else if (item instanceof MachineItem.Pop pop) {
                texts.add("restore " + pop.register());
            } else if (item instanceof MachineItem.Operation operation) {
                texts.add(operation.instruction().toString());
            } else {
                texts.add(item.toString());
            }
        }
        return String.join("; ", texts);
    }
}
