/* Runs argument moves on the processor: every register and the stack set to known values before, looked at afterwards. */
#include <stdint.h>
#include <stdio.h>

#define STACK 7

struct expectation {
    int case_number;
    int reg;
    uint64_t mask;
    uint64_t value;
};

typedef void function(void);

uint64_t registers[16];
uint64_t stack[STACK];
function *subject;
static uint64_t scratch __attribute__((used));

/* Registers by number: rax rcx rdx rbx rsp rbp rsi rdi r8 ... r15; rsp is left alone. */
void run(void);
__asm__(".intel_syntax noprefix\n"
        "run: push rbx; push rbp; push r12; push r13; push r14; push r15\n"
        "mov ecx, 6\n"
        "lea rax, [rip + stack]\n"
        "1: push qword ptr [rax + rcx*8]; dec rcx; jns 1b\n"
        "lea rax, [rip + registers]\n"
        "mov rcx, [rax + 8]; mov rdx, [rax + 16]; mov rbx, [rax + 24]; mov rbp, [rax + 40]\n"
        "mov rsi, [rax + 48]; mov rdi, [rax + 56]; mov r8, [rax + 64]; mov r9, [rax + 72]\n"
        "mov r10, [rax + 80]; mov r11, [rax + 88]; mov r12, [rax + 96]; mov r13, [rax + 104]\n"
        "mov r14, [rax + 112]; mov r15, [rax + 120]; mov rax, [rax]\n"
        "call [rip + subject]\n"
        "mov [rip + scratch], rax\n"
        "lea rax, [rip + registers]\n"
        "mov [rax + 8], rcx; mov [rax + 16], rdx; mov [rax + 24], rbx; mov [rax + 40], rbp\n"
        "mov [rax + 48], rsi; mov [rax + 56], rdi; mov [rax + 64], r8; mov [rax + 72], r9\n"
        "mov [rax + 80], r10; mov [rax + 88], r11; mov [rax + 96], r12; mov [rax + 104], r13\n"
        "mov [rax + 112], r14; mov [rax + 120], r15\n"
        "add rsp, 56\n"
        "pop r15; pop r14; pop r13; pop r12; pop rbp; pop rbx; ret\n"
        ".att_syntax\n");

#include "cases.h"

int main(void) {
    int failures = 0;
    for (int i = 0; i < CASES; i++) {
        for (int r = 0; r < 16; r++) registers[r] = initial[i][r];
        for (int s = 0; s < STACK; s++) stack[s] = initial[i][16 + s];
        subject = subjects[i];
        run();
        for (unsigned e = 0; e < sizeof expected / sizeof *expected; e++) {
            if (expected[e].case_number == i && (registers[expected[e].reg] & expected[e].mask) != expected[e].value) {
                printf("case %d: register %d holds %016lx, not %016lx\n", i, expected[e].reg,
                       registers[expected[e].reg], expected[e].value);
                failures++;
            }
        }
    }
    return failures != 0;
}
