import dev.clobber.Asm;
import dev.clobber.In;
import dev.clobber.Requires;

/** A parent with a fallback, for what no processor has had for long. */
public interface ForeignParent<T> {
    @Asm("mov rax, rdi")
    @Requires("3dnow")
    default long inherited(@In("rdi") long a) {
        return -a;
    }

    /** Nothing to bind. */
    default T same(T a) {
        return a;
    }
}
