import dev.clobber.*;

@Clobbers({"rcx", "r11"})
interface Old {
    @Syscall(name = "getpgrp")
    int group();
}

@Clobbers({"rcx", "r11"})
interface New {
    @Syscall(name = "gettid")
    int group();
}

@Clobbers({"rcx", "r11"})
interface Linux extends Old, New {
    @Override
    @Syscall(name = "getpgrp")
    int group();
}
