import dev.clobber.Clobbers;
import dev.clobber.Gate;
import dev.clobber.NoReturn;
import dev.clobber.Syscall;

/** Ends the process, past all shutdown hooks. */
@SuppressWarnings("clobber:jvm-hazard")
interface Leave {
    @NoReturn
    @Syscall(name = "exit_group")
    @Clobbers(abi = "syscall")
    void exit_group(int status);

    @NoReturn
    @Syscall(
            nr = 231,
            regs = {"edi"})
    @Clobbers(abi = "syscall")
    void leave(byte status);

    @NoReturn
    @Syscall(nr = 252, gate = Gate.INT_0X80)
    void leaveThroughInterrupt(int status);

    final class Main {
        public static void main(String[] arguments) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("a hook ran")));
            Leave leave = LeaveBinding.load();
            System.out.print("going");
            System.out.flush();
            int status = Integer.parseInt(arguments[1]);
            switch (arguments[0]) {
                case "exit_group" -> leave.exit_group(status);
                case "leave" -> leave.leave((byte) status);
                default -> leave.leaveThroughInterrupt(status);
            }
            System.out.print("still here");
        }
    }
}
