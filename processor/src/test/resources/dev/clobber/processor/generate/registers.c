/* Runs pieces of code with all general registers and the flags set before, and tells what they are afterwards.

   Standard input: for each piece its length (8 bytes), the code, sixteen registers by number (rax rcx rdx rbx rsp ...), flags.
   Standard output: for each piece rsp before, sixteen registers, flags. rsp before is ours, whatever the input says. */
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define ROOM 4096

uint64_t before[17];
uint64_t after[17];
uint64_t our_stack;
void *subject;
extern char back[];

void run(void);
__asm__(".intel_syntax noprefix\n"
        "run: push rbx; push rbp; push r12; push r13; push r14; push r15\n"
        "mov [rip + our_stack], rsp\n"
        "push [rip + before + 128]; popfq\n"
        "mov rax, [rip + before]; mov rcx, [rip + before + 8]; mov rdx, [rip + before + 16]; mov rbx, [rip + before + 24]\n"
        "mov rbp, [rip + before + 40]; mov rsi, [rip + before + 48]; mov rdi, [rip + before + 56]\n"
        "mov r8, [rip + before + 64]; mov r9, [rip + before + 72]; mov r10, [rip + before + 80]; mov r11, [rip + before + 88]\n"
        "mov r12, [rip + before + 96]; mov r13, [rip + before + 104]; mov r14, [rip + before + 112]\n"
        "mov r15, [rip + before + 120]\n"
        "jmp [rip + subject]\n"
        "back: mov [rip + after], rax; mov [rip + after + 32], rsp; mov rsp, [rip + our_stack]\n"
        "pushfq; pop [rip + after + 128]\n"
        "mov [rip + after + 8], rcx; mov [rip + after + 16], rdx; mov [rip + after + 24], rbx\n"
        "mov [rip + after + 40], rbp; mov [rip + after + 48], rsi; mov [rip + after + 56], rdi\n"
        "mov [rip + after + 64], r8; mov [rip + after + 72], r9; mov [rip + after + 80], r10; mov [rip + after + 88], r11\n"
        "mov [rip + after + 96], r12; mov [rip + after + 104], r13; mov [rip + after + 112], r14\n"
        "mov [rip + after + 120], r15\n"
        "pop r15; pop r14; pop r13; pop r12; pop rbp; pop rbx; cld; ret\n"
        ".att_syntax\n");

int main(void) {
    unsigned char *code = mmap(0, ROOM, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    uint64_t length;
    if (code == MAP_FAILED) {
        return 2;
    }
    while (fread(&length, 8, 1, stdin) == 1) {
        static const unsigned char exit_code[] = {0xff, 0x25, 0, 0, 0, 0};
        void *target = back;
        if (length > ROOM - 14 || fread(code, 1, length, stdin) != length || fread(before, 8, 17, stdin) != 17) {
            return 3;
        }
        memcpy(code + length, exit_code, 6);
        memcpy(code + length + 6, &target, 8);
        subject = code;
        run();
        fwrite(&our_stack, 8, 1, stdout);
        fwrite(after, 8, 17, stdout);
    }
    return 0;
}
