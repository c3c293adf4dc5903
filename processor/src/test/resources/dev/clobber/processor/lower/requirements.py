# Steps through the first call of `supported` under gdb: at every instruction the next frame but those of the routines is its caller's.
import gdb

gdb.execute("set pagination off")
gdb.execute("set confirm off")
gdb.execute("break *supported")
gdb.execute("run > /dev/null")


def is_ours(frame):
    return frame.name().startswith(("supported", "clobber"))


def caller():
    frame, depth = gdb.newest_frame(), 0
    while frame is not None and is_ours(frame):
        frame, depth = frame.older(), depth + 1
    if frame is None or depth == 0:
        return None
    return (frame.pc(), int(frame.read_register("rsp")), int(frame.read_register("rbx")))


expected = caller()
steps, problems = 0, 0
while is_ours(gdb.newest_frame()):
    steps += 1
    if caller() != expected:
        problems += 1
        print("PROBLEM at 0x%x" % gdb.newest_frame().pc())
    gdb.execute("stepi", to_string=True)
print("UNWOUND %d PROBLEMS %d" % (steps, problems))
gdb.execute("kill")
