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

// error: [clobber:conflicting-annotations] `group` is inherited with two contracts
interface Linux extends Old, New {}
