# Steps through the stubs of a binding inside a JVM and unwinds at every instruction: the frame above ours is the caller, with the
# registers that it had at the call.
import gdb
import os

SAVED = ("rbx", "rbp", "r12", "r13", "r14", "r15")
functions = os.environ["CLOBBER_FUNCTIONS"].split()

for setting in ("pagination off", "confirm off", "breakpoint pending on", "suppress-cli-notifications on"):
    gdb.execute("set " + setting)
# The JVM means them.
for signal in ("SIGSEGV", "SIGBUS", "SIGFPE", "SIGILL", "SIGPIPE", "SIGUSR1", "SIGUSR2"):
    gdb.execute("handle %s nostop noprint pass" % signal, to_string=True)


def register(name, frame=None):
    frame = frame or gdb.newest_frame()
    return int(frame.read_register(name).cast(gdb.lookup_type("unsigned long")))


def word(address):
    return int(gdb.parse_and_eval("*(unsigned long *) 0x%x" % address))


# The first stub begins with no prologue that gdb could step over.
gdb.execute("tbreak " + functions[0], to_string=True)
gdb.execute("run", to_string=True)
for function in functions:
    gdb.execute("break *&'%s'" % function, to_string=True)
library = gdb.solib_name(gdb.newest_frame().pc())


def ours(pc):
    return gdb.solib_name(pc) == library


def problem(caller):
    frame, names = gdb.newest_frame(), []
    while frame is not None and ours(frame.pc()):
        names.append(str(frame.name()))
        frame = frame.older()
    if frame is None:
        return "ends after " + " ".join(names)
    found = {name: register(name, frame) for name in SAVED + ("rsp", "rip")}
    return None if found == caller else "by %s: %s and not %s" % (" ".join(names), found, caller)


entered, seen, problems = set(), set(), 0
while True:
    stack = register("rsp")
    entered.add(gdb.newest_frame().name())
    if stack % 16 != 8:
        print("the JVM calls with a stack that is not aligned")
    caller = {name: register(name) for name in SAVED}
    caller["rsp"], caller["rip"] = stack + 8, word(stack)
    gdb.execute("set scheduler-locking step")
    while register("rip") != caller["rip"]:
        pc = register("rip")
        if not ours(pc):
            # A function of the JNI, which may rely on the stack's alignment: on to where it returns.
            if register("rsp") % 16 != 8:
                problems += 1
                print("PROBLEM: calls with a stack that is not aligned")
            gdb.execute("tbreak *0x%x thread %d" % (word(register("rsp")), gdb.selected_thread().num), to_string=True)
            gdb.execute("continue", to_string=True)
            continue
        seen.add(pc)
        wrong = problem(caller)
        if wrong:
            problems += 1
            print("PROBLEM at 0x%x %s" % (pc, wrong))
        gdb.execute("stepi", to_string=True)
    if register("rsp") != caller["rsp"] or any(register(name) != caller[name] for name in SAVED):
        problems += 1
        print("PROBLEM: the caller's registers are not as they were")
    gdb.execute("set scheduler-locking off")
    gdb.execute("continue", to_string=True)
    if not gdb.selected_inferior().pid or not ours(gdb.newest_frame().pc()):
        break

print("STEPPED %d FUNCTIONS %d PROBLEMS %d" % (len(seen), len(entered), problems))
if gdb.selected_inferior().pid:
    gdb.execute("kill")
gdb.execute("quit")
