# Steps through the stubs under gdb and unwinds at every instruction up to `guarded`, which has set the registers that a callee has
# to keep: what call-frame information says of them has to be that.
import gdb

EXPECTED = {"rbx": 1001, "r12": 1002, "r13": 1003, "r14": 1004, "r15": 1005}

gdb.execute("set pagination off")
gdb.execute("set confirm off")
gdb.execute("set suppress-cli-notifications on")
gdb.execute("break guarded")
gdb.execute("run short > /dev/null")


def reg(name, frame=None):
    frame = frame or gdb.newest_frame()
    return int(frame.read_register(name).cast(gdb.lookup_type("unsigned long")))


def address(symbol):
    return int(gdb.parse_and_eval("(unsigned long) &" + symbol))


begin, end = address("clobber_begin"), address("clobber_end")
guarded = address("guarded")
seen, problems = set(), 0


def check(pc, outer):
    frame, names = gdb.newest_frame(), []
    while frame is not None and frame.is_valid():
        at = frame.pc()
        if guarded <= at < guarded + 300:
            break
        if not begin <= at < end:
            return "strays to 0x%x by %s" % (at, names)
        names.append(frame.name())
        frame = frame.older()
    if frame is None:
        return "ends after %s" % names
    found = {name: reg(name, frame) for name in EXPECTED}
    if found != EXPECTED:
        return "finds %s by %s" % (found, names)
    if (reg("rsp", frame), reg("rbp", frame)) != outer:
        return "finds rsp 0x%x, rbp 0x%x" % (reg("rsp", frame), reg("rbp", frame))
    return None


while True:
    outer = None
    # Within guarded, up to the call of the stub.
    while not begin <= reg("rip") < end:
        gdb.execute("stepi", to_string=True)
        if not begin <= reg("rip") < end:
            outer = (reg("rsp"), reg("rbp"))
    while begin <= reg("rip") < end:
        pc = reg("rip")
        seen.add(pc)
        problem = check(pc, outer)
        if problem:
            problems += 1
            print("PROBLEM at +0x%x: %s" % (pc - begin, problem))
        gdb.execute("stepi", to_string=True)
        here = reg("rip")
        if not begin <= here < end and not guarded <= here < guarded + 300:
            # A function of the JNI: back to whoever called it.
            back = int(gdb.parse_and_eval("*(unsigned long *) $rsp"))
            gdb.execute("tbreak *0x%x" % back, to_string=True)
            gdb.execute("continue", to_string=True)
    gdb.execute("continue", to_string=True)
    if not gdb.selected_inferior().pid:
        break

print("UNWOUND %d PROBLEMS %d" % (len(seen), problems))
gdb.execute("quit")
