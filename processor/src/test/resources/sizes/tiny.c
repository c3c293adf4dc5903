/* The programs of ../programs/tiny in C, for their sizes: -DPROGRAM=1 and so on, in the order of README.md. */

static long call(long number, long a, const void *b, long c) {
    long result;
    __asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b), "d"(c) : "rcx", "r11", "memory");
    return result;
}

static void __attribute__((noreturn)) leave(int status) {
    __asm__ volatile("syscall" : : "a"(60), "D"(status));
    __builtin_unreachable();
}

#if PROGRAM == 6
/* The stack starts with argc and argv. */
__asm__(".globl _start\n_start: mov %rsp, %rdi\n jmp start");

void start(char **stack) {
    const char *first = stack[2];
    long length = 0;
    while (first[length]) length++;
    call(1, 1, first, length);
    leave(0);
}
#else
void _start(void) {
#if PROGRAM == 1
    leave(0);
#elif PROGRAM == 2
    leave(42);
#elif PROGRAM == 3
    call(1, 1, "Hello!\n", 7);
    leave(0);
#elif PROGRAM == 4
    call(1, 1, "Hello, world!\n", 14);
    leave(0);
#elif PROGRAM == 5
    char buf[4096];
    long n;
    while ((n = call(0, 0, buf, sizeof buf)) > 0) call(1, 1, buf, n);
    leave(0);
#endif
}
#endif
