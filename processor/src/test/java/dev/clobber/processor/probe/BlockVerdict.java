package dev.clobber.processor.probe;

/**
 * What runs of a block have shown.
 *
 * @param runs how many came to their end
 * @param faults how many a fault ended: an address that is nowhere, a division that has no result
 * @param endless how many had to be stopped
 * @param changed what they changed and may not; empty where nothing is wrong
 * @param dependent the results that depend on what is not set; empty where nothing is wrong
 */
public record BlockVerdict(int runs, int faults, int endless, String changed, String dependent) {
    /** Whether the block has kept its contract. */
    public boolean isKept() {
        return changed.isEmpty() && dependent.isEmpty();
    }

    String toLine() {
        return String.join(
                ";",
                String.valueOf(runs),
                String.valueOf(faults),
                String.valueOf(endless),
                changed.replace(';', ','),
                dependent.replace(';', ','));
    }

    static BlockVerdict parse(String line) {
        String[] fields = line.split(";", -1);
        return new BlockVerdict(
                Integer.parseInt(fields[0]),
                Integer.parseInt(fields[1]),
                Integer.parseInt(fields[2]),
                fields[3],
                fields[4]);
    }
}
