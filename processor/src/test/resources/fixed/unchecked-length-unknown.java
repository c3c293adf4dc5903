import dev.clobber.*;

@SuppressWarnings("clobber:unknown-number")
@Clobbers({"rcx", "r11"})
interface Linux {
    @Syscall(nr = 1000)
    long future(byte[] what, @Length(of = "what") long size);
}
