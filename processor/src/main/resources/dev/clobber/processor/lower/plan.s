# The frame of a stub with buffers, and its plan.
#
# Such a stub makes a frame, calls clobber.acquire, loads what the kernel or the block takes from the frame, runs a block or enters the kernel, calls
# clobber.release and drops the frame. From its rsp upwards the frame holds (rbp, in the routines below, is that rsp)
#
#   [rbp]       the address of the stub's plan
#   [rbp + 8]   env
#   [rbp + 16]  the Java arguments that came in registers, 8 bytes each, upper bits undefined
#   ...         for each buffer, in the plan's order: 8 bytes address, for the kernel, and 8 bytes extent
#   ...         scratch: memory for copies, a multiple of 8
#   ...         what else the stub keeps
#
# and somewhere above, behind the return address, the arguments that came on the stack. A plan is a header and a list of buffers:
# copied ones of a fixed extent first, so that scratch suffices for them; pinned ones last, for while an array is held no other
# JNI function may be called.

    .set PLAN_COUNT, 0              # u8   number of buffers, at least 1
    .set PLAN_FLAGS, 1              # u8   THROWS, BELOW_4G, NOT_NULL
    .set PLAN_STATE, 2              # u16  where the first buffer's address is in the frame, in units of 8
    .set PLAN_SCRATCH, 4            # u32  size of the scratch memory
    .set PLAN_CALL, 8               # i32  name of the call, relative to the plan
    .set PLAN_HEADER, 12

    .set THROWS, 1                  # results -4095 to -1 are thrown
    .set BELOW_4G, 2                # the kernel takes 32-bit addresses and gives a 32-bit result
    .set NOT_NULL, 4                # a buffer that is null is refused; for the method's own code

    .set KIND, 0                    # u8   PIN ... LAST
    .set TYPE, 1                    # u8   arrays: 0 boolean, 1 byte, 2 char, 3 short, 4 int, 5 long, 6 float, 7 double; or:
    .set STRING, 8
    .set BUFFER, 16
    .set SLOT, 2                    # u16  where the reference is in the frame, in units of 8
    .set COUNT, 4                   # u16  COUNTED: where the count is, in units of 8
    .set WIDEN, 6                   # u8   COUNTED: 64 minus the bits of the count's type, + 128 if that is unsigned
    .set SHIFT, 7                   # u8   arrays: log2 of an element's size
    .set BYTES, 8                   # u32  COUNTED: the unit; FIXED: the size
    .set NAME, 12                   # i32  name of the buffer, relative to the plan
    .set NAMES, 16                  # i32  COUNTED: "count buffer", relative to the plan
    .set ENTRY, 20

    .set PIN, 1                     # an array held in place
    .set COPY_IN, 2                 # copied before the call
    .set COPY_OUT, 4                # the kernel writes: copied back after the call
    .set TO_RESULT, 8               # copied back as far as the result says, and not after an error
    .set COUNTED, 16
    .set FIXED, 32
    .set FIRST, 64
    .set LAST, 128

    .set ADDRESS, 0
    .set EXTENT, 8
    .set STATE, 16

    .set FRAME_LIMIT, 0x10000       # no frame is larger
    .set MAPPING, 16                # what a mapping keeps for its own size
    .set SPARE_LIMIT, 0x101000      # the largest mapping that waits for the next call: 1 MiB and that
    .set LOW_STEP, 0x1000000        # how far apart the places below 4 GiB are that are tried
