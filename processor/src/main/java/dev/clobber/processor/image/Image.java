package dev.clobber.processor.image;

/**
 * A file and how it reads.
 *
 * @param file its bytes
 * @param listing text: offset, bytes, instruction, and the lines of the source that they come from
 */
public record Image(byte[] file, String listing) {
    /** Copies the bytes. */
    public Image {
        file = file.clone();
    }

    @Override
    public byte[] file() {
        return file.clone();
    }
}
