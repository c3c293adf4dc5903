package dev.clobber.processor.calls;

import dev.clobber.processor.testing.Bindings;
import dev.clobber.processor.testing.Way;

/** How the bytes of a buffer get to the kernel. */
enum Passage {
    /** Copied, as these calls may block for a while. */
    COPIED {
        @Override
        String edit(String source) {
            return source;
        }
    },
    /** Pinned, because the source says so. */
    PINNED {
        @Override
        String edit(String source) {
            return source.replace("    @Syscall(name = \"p", "    @dev.clobber.Critical\n    @Syscall(name = \"p");
        }
    },
    /**
     * Copied below 4 GiB, for the gate of 32 bits. There {@code pread64} takes its offset in two halves, so it is {@code read}, which
     * heeds no offset.
     */
    INTERRUPT {
        @Override
        String edit(String source) {
            return source.replaceAll(
                            "@Syscall\\(name = (\"\\w+\")\\)", "@Syscall(name = $1, gate = dev.clobber.Gate.INT_0X80)")
                    .replace("\"pwrite64\"", "\"write\"")
                    .replace("\"pread64\"", "\"read\"")
                    .replace("\"clobber:jvm-hazard\"", "{\"clobber:jvm-hazard\", \"clobber:argument-count\"}")
                    .replace("@Clobbers(abi = \"syscall\")\n", "");
        }
    };

    abstract String edit(String source);

    BufferCalls bind(Way way) {
        return Bindings.bind(BufferCalls.class, way, "-" + this, this::edit);
    }
}
