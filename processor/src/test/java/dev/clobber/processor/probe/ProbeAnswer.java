package dev.clobber.processor.probe;

/**
 * What became of an item of work.
 *
 * @param index of the item
 * @param item as it was given
 * @param text what the worker said; empty where it died
 * @param signal that ended the worker over this item, or 0
 */
record ProbeAnswer(int index, String item, String text, int signal) {
    boolean died() {
        return signal != 0;
    }
}
