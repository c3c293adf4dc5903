/* Calls the functions with the C calling convention, with garbage in the upper bits of narrow arguments. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static int failures;

#define CHECK(condition)                                            \
    do {                                                            \
        if (!(condition)) {                                         \
            printf("line %d: %s\n", __LINE__, #condition);          \
            failures++;                                             \
        }                                                           \
    } while (0)

long T_getpid(void), T_getpid32(void);
/* Declared wider than they are: what is beyond must not matter. */
long T_close(uint64_t fd), T_close32(uint64_t fd), T_write(uint64_t fd, const void *buf, uint64_t count);
long T_write32(uint64_t fd, const void *buf, uint64_t count);
long T_mmap(uint64_t a, uint64_t length, uint64_t protection, uint64_t flags, uint64_t fd, uint64_t offset);
long T_rotated(uint64_t offset, uint64_t fd, uint64_t flags, uint64_t protection, uint64_t length, uint64_t address);
long T_mmap32(uint64_t a, uint64_t length, uint64_t protection, uint64_t flags, uint64_t fd, uint64_t offset);
long T_read(uint64_t fd, void *buf, uint64_t count), T_readAgain(uint64_t fd, void *buf, uint64_t count);
long T_readAgain32(uint64_t fd, void *buf, uint64_t count);
long T_shorts(uint64_t fd, const void *buf, uint64_t count);
void T_exit(uint64_t status);

#define GARBAGE 0xdeadbeef00000000ul

static int alarms, pipes[2];

static void on_alarm(int number) {
    if (++alarms % 2 == 0) write(pipes[1], "x", 1);
}

/* Keeps rbx, rbp, r12 to r15 in known states around a call. */
static int kept(long function(uint64_t, uint64_t, uint64_t, uint64_t, uint64_t, uint64_t)) {
    int same;
    __asm__ volatile(
            "push %%rbp\n mov $11, %%rbx\n mov $12, %%r12\n mov $13, %%r13\n mov $14, %%r14\n mov $15, %%r15\n"
            "mov %%rsp, %%rbp\n and $-16, %%rsp\n xor %%edi, %%edi\n mov $-1, %%rsi\n xor %%edx, %%edx\n xor %%ecx, %%ecx\n"
            "mov $-1, %%r8\n xor %%r9d, %%r9d\n call *%%rax\n"
            "mov %%rbp, %%rsp\n pop %%rbp\n xor %%eax, %%eax\n"
            "cmp $11, %%rbx\n jne 1f\n cmp $12, %%r12\n jne 1f\n cmp $13, %%r13\n jne 1f\n cmp $14, %%r14\n jne 1f\n"
            "cmp $15, %%r15\n jne 1f\n inc %%eax\n 1:"
            : "=a"(same)
            : "a"(function)
            : "rbx", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15", "memory");
    return same;
}

int main(void) {
    char page[64];
    pipe(pipes);
    CHECK(T_getpid() == getpid() && T_getpid32() == getpid());
    CHECK(T_close(GARBAGE | 0xffffffff) == -EBADF && T_close32(GARBAGE | 0xffffffff) == -EBADF);
    CHECK(T_write(GARBAGE | pipes[1], "hello", 5) == 5 && T_write32(GARBAGE | pipes[1], NULL, 0) == 0);
    CHECK(T_shorts(GARBAGE | pipes[1], "hello", 0xabcd0003) == 3);
    CHECK(read(pipes[0], page, sizeof page) == 8);

    char *map = (char *) T_mmap(0, 8192, GARBAGE | 3, GARBAGE | 0x22, GARBAGE | 0xffffffff, 0);
    CHECK(((uintptr_t) map & 4095) == 0 && map[8191] == 0 && munmap(map, 8192) == 0);
    map = (char *) T_rotated(0, GARBAGE | 0xffffffff, GARBAGE | 0x22, GARBAGE | 3, 8192, 0);
    CHECK(((uintptr_t) map & 4095) == 0 && map[8191] == 0 && munmap(map, 8192) == 0);
    /* mmap2: addresses below 4 GiB, sign-extended where they are beyond 2 GiB. */
    map = (char *) (T_mmap32(0, 8192, 3, 0x22, GARBAGE | 0xffffffff, 0) & 0xffffffff);
    CHECK(map != NULL && map[8191] == 0 && munmap(map, 8192) == 0);
    CHECK(kept((void *) T_mmap32) && kept((void *) T_rotated) && kept((void *) T_mmap));

    struct sigaction action = {.sa_handler = on_alarm};
    sigaction(SIGALRM, &action, NULL);
    struct itimerval timer = {.it_interval = {0, 20000}, .it_value = {0, 20000}};
    setitimer(ITIMER_REAL, &timer, NULL);
    CHECK(T_read(pipes[0], page, 1) == -EINTR);
    CHECK(T_readAgain(pipes[0], page, 1) == 1);
    alarms = 0;
    CHECK(T_readAgain32(99, page, 1) == -EBADF);
    timer = (struct itimerval) {{0, 0}, {0, 0}};
    setitimer(ITIMER_REAL, &timer, NULL);

    int status;
    if (fork() == 0) T_exit(GARBAGE | 0x105);
    wait(&status);
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 5);
    return failures != 0;
}
