/* The functions with the C calling convention, from C. */
#include <stdio.h>
#include <stdint.h>
#include <unistd.h>

int32_t Bare_getpid(void);
int64_t Bare_write(int32_t fd, const int8_t *buf, int64_t count);
int64_t Bare_turned(int64_t count, int8_t fd, const int8_t *buf);
int64_t Bare_lseek__III(int32_t fd, int32_t offset, int32_t whence);
int64_t Bare_lseek__ICI(int32_t fd, uint16_t offset, int32_t whence);
int32_t Bare_interrupt(void);
int64_t Bare_interruptLseek(int32_t fd, int32_t offset, int32_t whence);

static int failures;

static void expect(const char *what, int64_t expected, int64_t actual) {
    if (expected != actual) {
        printf("%s: %lld and not %lld\n", what, (long long) actual, (long long) expected);
        failures++;
    }
}

int main(void) {
    FILE *file = tmpfile();
    int fd = fileno(file);
    char back[8] = {0};
    expect("getpid", getpid(), Bare_getpid());
    expect("interrupt", getpid(), Bare_interrupt());
    expect("write", 5, Bare_write(fd, (const int8_t *) "hello", 5));
    expect("turned", 2, Bare_turned(2, (int8_t) fd, (const int8_t *) "!?"));
    expect("write to nowhere", -9, Bare_write(-1, (const int8_t *) "hello", 5));
    expect("write from nowhere", -14, Bare_write(fd, 0, 5));
    expect("pread", 7, pread(fd, back, 8, 0));
    expect("first", 'h', back[0]);
    expect("last", '?', back[6]);
    expect("lseek back", 4, Bare_lseek__III(fd, -3, SEEK_END));
    expect("lseek far", 0xffff, Bare_lseek__ICI(fd, 0xffff, SEEK_SET));
    expect("interrupt lseek", 5, Bare_interruptLseek(fd, -2, SEEK_END));
    expect("interrupt lseek, refused", -22, Bare_interruptLseek(fd, -1, SEEK_SET));
    if (failures == 0) {
        puts("fine");
    }
    return failures;
}
