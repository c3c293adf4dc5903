package dev.clobber.processor.emit;

/**
 * A file beside the classes that no Java virtual machine reads.
 *
 * @param name without folders
 * @param bytes what it holds
 * @param isProgram whether it can be run
 */
public record NativeFile(String name, byte[] bytes, boolean isProgram) {
    /** Copies the bytes. */
    public NativeFile {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }
}
