/* System calls of Linux on x86-64 (syscall(2), "Architecture calling conventions"): the same inline assembly for all peers. */
#ifndef CLOBBER_SYSCALL_H
#define CLOBBER_SYSCALL_H

#define CLOBBERED "rcx", "r11", "memory"

static inline long syscall0(long number) {
    long result;
    __asm__ volatile("syscall" : "=a"(result) : "a"(number) : CLOBBERED);
    return result;
}

static inline long syscall1(long number, long a) {
    long result;
    __asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a) : CLOBBERED);
    return result;
}

static inline long syscall2(long number, long a, long b) {
    long result;
    __asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b) : CLOBBERED);
    return result;
}

static inline long syscall3(long number, long a, long b, long c) {
    long result;
    __asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b), "d"(c) : CLOBBERED);
    return result;
}

static inline long syscall4(long number, long a, long b, long c, long d) {
    long result;
    register long r10 __asm__("r10") = d;
    __asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10) : CLOBBERED);
    return result;
}

static inline long syscall6(long number, long a, long b, long c, long d, long e, long f) {
    long result;
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    register long r9 __asm__("r9") = f;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                     : CLOBBERED);
    return result;
}

/* The kernel's errors are -4095 to -1. */
static inline int is_error(long result) {
    return (unsigned long) result >= -4095UL;
}

#endif
