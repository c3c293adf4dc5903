/* Bare system calls by the C calling convention, as <package>_<Type>_<method> of a generated library offers them. */
#include "syscall.h"

#define TWIN(type, name, ...) type dev_clobber_benchmarks_Linux_##name(__VA_ARGS__)

TWIN(int, getpid, void) {
    return syscall0(39);
}

TWIN(int, close, int fd) {
    return syscall1(3, fd);
}

TWIN(long, write, int fd, const void *buf, long count) {
    return syscall3(1, fd, (long) buf, count);
}

TWIN(long, read, int fd, void *buf, long count) {
    return syscall3(0, fd, (long) buf, count);
}

TWIN(int, openat, int directory, const char *path, int flags, int mode) {
    return syscall4(257, directory, (long) path, flags, mode);
}

TWIN(long, getrandom, void *buf, long count, int flags) {
    return syscall3(318, (long) buf, count, flags);
}

TWIN(int, clock_gettime, int clock, void *time) {
    return syscall2(228, clock, (long) time);
}

TWIN(int, fstat, int fd, void *stat) {
    return syscall2(5, fd, (long) stat);
}

TWIN(long, mmap, long address, long length, int protection, int flags, int fd, long offset) {
    return syscall6(9, address, length, protection, flags, fd, offset);
}

TWIN(int, nanosleep, const void *duration, void *remaining) {
    return syscall2(35, (long) duration, (long) remaining);
}

TWIN(void, exit_group, int status) {
    syscall1(231, status);
    __builtin_trap();
}
