# Calls supported(0, 0, 0) with a number in every register but rsp and rax, and gives the number of those that have changed.
    .intel_syntax noprefix
    .text
    .globl changed
changed:
    push rbx
    push rbp
    push r12
    push r13
    push r14
    push r15
    .irp register, rbx, rcx, rsi, rdi, rbp, r8, r9, r10, r11, r12, r13, r14, r15
    movabs \register, offset \register\().number
    .endr
    xor edx, edx
    call supported
    mov eax, edx
    .irp register, rbx, rcx, rsi, rdi, rbp, r8, r9, r10, r11, r12, r13, r14, r15
    movabs rdx, offset \register\().number
    cmp \register, rdx
    setne dl
    movzx edx, dl
    add eax, edx
    .endr
    pop r15
    pop r14
    pop r13
    pop r12
    pop rbp
    pop rbx
    ret

    .set number, 0x1234567812345678
    .irp register, rbx, rcx, rsi, rdi, rbp, r8, r9, r10, r11, r12, r13, r14, r15
    .set \register\().number, number
    .set number, number + 0x1111111111111111
    .endr
    .section .note.GNU-stack, "", @progbits
