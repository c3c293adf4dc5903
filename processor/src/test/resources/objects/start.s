# A program of its own: no C library, and the end by the gate of i386.
        .intel_syntax noprefix
        .globl _start
        .text
_start: call    hello
        mov     eax, 1
        mov     ebx, 5
        int     0x80
        .section .note.GNU-stack, "", @progbits
