/*
 * Makes system calls with a buffer that ends exactly where memory ends, so that the kernel itself tells how far it reaches:
 * with enough bytes a call succeeds, with one byte less it fails with EFAULT.
 *
 * Input, a line each: <abi> <number> <bytes> <argument>...
 *   abi      64: syscall; 32: int 0x80
 *   bytes    how many bytes of the buffer there are
 *   argument a number; a descriptor that main opens (see there); self: the process id; child: that of a fresh zombie;
 *            ctx, mq, sem: an aio context, a message queue, a semaphore set; "text": a string; &: 4096 zero bytes;
 *            &vec &msg &mmsg: structures for readv, recvmsg, recvmmsg; @: the buffer, filled with 0xa5 (@), zeroes (@0), the bytes
 *            of hexadecimal digits and then zeroes (@=ff00), a string (@"text), one of these structures (@vec) or that of the old select with a zero timeout (@sel).
 * Output, a line each: <result> <lowest changed byte> <end of changed bytes>, within the buffer.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/sem.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PAGE = 4096, PAGES = 4 };

/* Everything lies below 4 GB, for the sake of int 0x80. */
static unsigned char *low; /* strings and structures */
static unsigned char *end; /* where the buffer ends and a page begins that may not be touched */
static unsigned char before[PAGE * PAGES];
static long aio, aio32, queue, semaphores;

long int80(long *call);
__asm__(".globl int80\nint80:\n"
        "push %rbx\npush %rbp\npush %r12\nmov %rdi, %r12\n"
        "mov (%r12), %eax\nmov 8(%r12), %ebx\nmov 16(%r12), %ecx\nmov 24(%r12), %edx\n"
        "mov 32(%r12), %esi\nmov 40(%r12), %edi\nmov 48(%r12), %ebp\n"
        "int $0x80\ncltq\npop %r12\npop %rbp\npop %rbx\nret\n");

static long raw(int abi, long *c) {
    if (abi == 32) return int80(c);
    long r = syscall(c[0], c[1], c[2], c[3], c[4], c[5], c[6]);
    return r == -1 ? -errno : r;
}

static unsigned char *map(size_t size) {
    void *p = mmap(0, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);
    if (p == MAP_FAILED) exit(3);
    return p;
}

/* A word of the architecture at p, and the place behind it. */
static unsigned char *word(unsigned char *p, int abi, uint64_t value) {
    memcpy(p, &value, abi / 8);
    return p + abi / 8;
}

/* Two vectors of eight bytes each. */
static void vec(unsigned char *p, int abi) {
    for (int i = 0; i < 2; i++) p = word(word(p, abi, (uintptr_t)low + 2048 + 8 * i), abi, 8);
}

/* A message with one such vector and neither name nor control data. */
static unsigned char *msg(unsigned char *p, int abi) {
    unsigned char *v = low + 3072;
    vec(v, abi);
    p = word(word(p, abi, 0), abi, 0);
    p = word(word(p, abi, (uintptr_t)v), abi, 1);
    return word(word(word(p, abi, 0), abi, 0), abi, 0);
}

static void structure(const char *name, unsigned char *p, int abi) {
    if (!strcmp(name, "vec")) vec(p, abi);
    else if (!strcmp(name, "msg")) msg(p, abi);
    else if (!strcmp(name, "mmsg")) msg(word(msg(p, abi), abi, 0), abi);
    else if (!strcmp(name, "sel")) word(p + 4 * abi / 8, abi, (uintptr_t)low + PAGE);
    else exit(4);
}

static void content(const char *name, unsigned char *p, size_t bytes, int abi) {
    unsigned char *whole = calloc(1, PAGE);
    if (*name == 0) memset(whole, 0xa5, bytes);
    else if (*name == '=') for (int i = 0; name[1 + 2 * i]; i++) sscanf(name + 1 + 2 * i, "%2hhx", whole + i);
    else if (*name == '"') strcpy((char *)whole, name + 1);
    else if (*name != '0') structure(name, whole, abi);
    memcpy(p, whole, bytes);
    free(whole);
}

static long zombie(void) {
    pid_t pid = fork();
    if (pid == 0) _exit(3);
    siginfo_t info;
    waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
    return pid;
}

static long argument(const char *word, size_t bytes, int abi, unsigned char **text) {
    if (*word == '@') {
        content(word + 1, end - bytes, bytes, abi);
        return (long)(end - bytes);
    }
    if (*word == '"') {
        unsigned char *p = *text;
        *text += sprintf((char *)p, "%s", word + 1) + 1;
        return (long)p;
    }
    if (*word == '&') {
        unsigned char *p = low + PAGE;
        if (word[1]) structure(word + 1, p, abi);
        return (long)p;
    }
    if (!strcmp(word, "self")) return getpid();
    if (!strcmp(word, "child")) return zombie();
    if (!strcmp(word, "ctx")) return abi == 32 ? aio32 : aio;
    if (!strcmp(word, "mq")) return queue;
    if (!strcmp(word, "sem")) return semaphores;
    return strtol(word, 0, 0);
}

/* What calls find in descriptors: files at their start, something to read, room to write. */
static void refill(int fds[][2], int n) {
    char bytes[64] = "sixty-four bytes";
    for (int i = 0; i < n; i++) {
        while (read(fds[i][0], bytes, sizeof bytes) > 0) {}
        if (write(fds[i][1], bytes, sizeof bytes) < 0) exit(5);
    }
    for (int fd = 103; fd <= 106; fd++) lseek(fd, 0, SEEK_SET);
    while (mq_receive(queue, bytes, sizeof bytes, 0) > 0) {}
    mq_send(queue, bytes, 16, 0);
    memset(low, 0, 2 * PAGE);
    /* Only what the call leaves is seen. */
    memset(end - sizeof before, 0, sizeof before);
}

static void at(int fd, int number) {
    if (fd < 0 || dup2(fd, number) < 0) exit(6);
}

int main(void) {
    low = map(2 * PAGE);
    end = map(PAGE * (PAGES + 1)) + PAGE * PAGES;
    munmap(end, PAGE);
    int pair[2], pipes[2], ends[2][2];
    if (pipe2(pipes, O_NONBLOCK) || socketpair(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0, pair)) exit(7);
    at(open("/dev/zero", O_RDWR), 100); /* endless zeroes */
    at(pipes[0], 101);                  /* a pipe, to read */
    at(pipes[1], 102);                  /* and to write */
    at(memfd_create("a", 0), 103);      /* a file of 4096 bytes */
    at(memfd_create("b", 0), 104);      /* another one */
    if (ftruncate(103, PAGE) || ftruncate(104, PAGE)) exit(8);
    at(open("/proc", O_RDONLY), 106);   /* a directory of many entries */
    at(pair[0], 107);                   /* a pair of sockets */
    at(pair[1], 108);
    at(socket(AF_INET, SOCK_STREAM, 0), 109);
    at(socket(AF_INET, SOCK_DGRAM, 0), 110);
    at(timerfd_create(CLOCK_MONOTONIC, 0), 111);
    at(epoll_create1(0), 112);          /* three descriptors, all ready */
    for (int i = 0; i < 3; i++) {
        struct epoll_event event = {EPOLLIN, {0}};
        at(eventfd(1, 0), 113 + i);
        epoll_ctl(112, EPOLL_CTL_ADD, 113 + i, &event);
    }
    syscall(SYS_io_setup, 1, &aio);
    int80((long[7]){245, 1, (uintptr_t)low}); /* io_setup, whose result is an address */
    memcpy(&aio32, low, 4);
    struct mq_attr attributes = {.mq_maxmsg = 4, .mq_msgsize = 16};
    char name[40];
    sprintf(name, "/clobber-extents-%d", getpid());
    queue = mq_open(name, O_RDWR | O_CREAT | O_NONBLOCK, 0600, &attributes);
    mq_unlink(name);
    semaphores = semget(IPC_PRIVATE, 2, 0600);
    int more[2][2] = {{101, 102}, {108, 107}};
    memcpy(ends, more, sizeof ends);

    char line[512];
    while (fgets(line, sizeof line, stdin)) {
        int abi = strtol(strtok(line, " \n"), 0, 10);
        long call[8] = {strtol(strtok(0, " \n"), 0, 10)};
        size_t bytes = strtol(strtok(0, " \n"), 0, 10);
        refill(ends, 2);
        alarm(20); /* rather than wait for ever */
        unsigned char *text = low;
        char *word;
        for (int i = 1; i < 7 && (word = strtok(0, " \n")); i++) call[i] = argument(word, bytes, abi, &text);
        memcpy(before, end - sizeof before, sizeof before);
        long result = raw(abi, call);
        long from = 0, to = 0;
        unsigned char *first = end - sizeof before;
        for (size_t i = 0; i < sizeof before; i++) {
            if (first[i] == before[i]) continue;
            if (to == 0) from = (long)(i - (sizeof before - bytes));
            to = (long)(i - (sizeof before - bytes)) + 1;
        }
        printf("%ld %ld %ld\n", result, from, to);
        fflush(stdout);
    }
    semctl(semaphores, 0, IPC_RMID);
    return 0;
}
