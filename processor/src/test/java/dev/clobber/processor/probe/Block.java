package dev.clobber.processor.probe;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The places of the probe machine, all below 2 GiB, where an instruction can name them in its 32-bit displacement. Between the areas
 * lie pages that cannot be accessed.
 *
 * <p>They lie below 16 MiB, which is the least address at which HotSpot reserves memory: newer JVMs have their classes anywhere above
 * ({@code os::vm_min_address}), while the collector's heap begins at 2 GiB and programs lie far away.
 */
final class Block {
    static final int PAGE = 4096;

    static final int START = 0x80_0000;

    /** What the machine keeps for itself. */
    static final int CONTROL = START + 0x1000;

    /** General registers, flags, segment bases, and the XSAVE image, before and after a run. */
    static final int STATE = START + 0x3000;

    /** Memory for the operands of probed instructions, and in its upper end their stack. */
    static final int MEMORY = START + 0x5000;

    static final int MEMORY_SIZE = PAGE;

    /** Where rsp points if nobody says otherwise: with room on both sides. */
    static final int STACK = MEMORY + MEMORY_SIZE - 0x200;

    static final int SIGNAL_STACK = START + 0x1_0000;
    static final int SIGNAL_STACK_SIZE = 0x1_0000;

    /** Probed code, to be executed; the same memory is to be written at CODE_WRITABLE. */
    static final int CODE = START + 0x3_0000;

    static final int CODE_WRITABLE = START + 0x8_0000;
    static final int CODE_SIZE = 0x4_0000;

    static final int SIZE = 0xd_0000;

    static final int ENTRY = CONTROL;
    static final int RETURN = CONTROL + 0x8;
    static final int HOST_STACK = CONTROL + 0x10;
    static final int HOST_FS = CONTROL + 0x18;
    static final int HOST_GS = CONTROL + 0x20;
    static final int BLOCKED_SIGNALS = CONTROL + 0x28;
    static final int HOST_SIGNALS = CONTROL + 0x30;
    static final int COMPONENTS = CONTROL + 0x38;
    static final int HOST_COMPONENTS = CONTROL + 0x3c;
    static final int HAS_BASES = CONTROL + 0x40;
    static final int RUNNING = CONTROL + 0x44;
    static final int FAULT = CONTROL + 0x48;
    static final int CATCHING = CONTROL + 0x4c;
    static final int IDENTITY = CONTROL + 0x58;
    static final int HOST_HANDLERS = CONTROL + 0x80;

    /** Room for the arguments of system calls, among them a sigaction. */
    static final int ARGUMENTS = CONTROL + 0x300;

    /** Aligned to 64, as XSAVE requires. */
    static final int HOST_IMAGE = CONTROL + 0x400;

    static final int GENERAL = STATE;
    static final int FLAGS = STATE + 0x80;
    static final int FS_BASE = STATE + 0x88;
    static final int GS_BASE = STATE + 0x90;
    static final int IMAGE = STATE + 0xc0;
    static final int IMAGE_LIMIT = PAGE - 0x400;

    /** Interrupts enabled, and the bit that is always 1. */
    static final int PLAIN_FLAGS = 0x202;

    /** Of asm/unistd_64.h and asm-generic/signal-defs.h. */
    static final int RT_SIGPROCMASK = 14;

    static final int RT_SIGRETURN = 15;
    static final int SIG_SETMASK = 2;

    /** 229th entry of the JNI function table. */
    static final int NEW_DIRECT_BYTE_BUFFER = 229 * Long.BYTES;

    private Block() {}

    /** The names that the assembly text uses. */
    static Map<String, Integer> names() {
        Map<String, Integer> names = new LinkedHashMap<>();
        names.put("ENTRY", ENTRY);
        names.put("RETURN", RETURN);
        names.put("HOST_STACK", HOST_STACK);
        names.put("HOST_FS", HOST_FS);
        names.put("HOST_GS", HOST_GS);
        names.put("BLOCKED_SIGNALS", BLOCKED_SIGNALS);
        names.put("HOST_SIGNALS", HOST_SIGNALS);
        names.put("COMPONENTS", COMPONENTS);
        names.put("HOST_COMPONENTS", HOST_COMPONENTS);
        names.put("HAS_BASES", HAS_BASES);
        names.put("RUNNING", RUNNING);
        names.put("FAULT", FAULT);
        names.put("CATCHING", CATCHING);
        names.put("IDENTITY", IDENTITY);
        names.put("HOST_HANDLERS", HOST_HANDLERS);
        names.put("HOST_IMAGE", HOST_IMAGE);
        names.put("GENERAL", GENERAL);
        names.put("FLAGS", FLAGS);
        names.put("FS_BASE", FS_BASE);
        names.put("GS_BASE", GS_BASE);
        names.put("IMAGE", IMAGE);
        names.put("SIGNAL_STACK", SIGNAL_STACK);
        names.put("SIGNAL_STACK_END", SIGNAL_STACK + SIGNAL_STACK_SIZE);
        names.put("PLAIN_FLAGS", PLAIN_FLAGS);
        names.put("RT_SIGPROCMASK", RT_SIGPROCMASK);
        names.put("RT_SIGRETURN", RT_SIGRETURN);
        names.put("SIG_SETMASK", SIG_SETMASK);
        names.put("NEW_DIRECT_BYTE_BUFFER", NEW_DIRECT_BYTE_BUFFER);
        return names;
    }
}
