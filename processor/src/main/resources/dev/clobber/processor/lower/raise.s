# Throws: calls dev.clobber.runtime.Raise.<method>(String text, long a, long b) and comes back with its exception pending, or with
# that of the JNI function that failed on the way there.
#   in   rdi env, rsi name of the method, rdx text (both modified UTF-8 with a NUL), rcx a, r8 b; nothing held, nothing pending
#   out  rax 0
#   System V: keeps rbx, rbp, r12 to r15

clobber.raise:
    .cfi_startproc
    push rbx
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset rbx, 0
    push rbp
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset rbp, 0
    push r12
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset r12, 0
    push r13
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset r13, 0
    push r14
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset r14, 0
    mov rbx, rdi
    mov rbp, rsi
    mov r12, rdx
    mov r13, rcx
    mov r14, r8

    lea rsi, [rip + clobber.raise.class]
    mov rax, [rbx]
    call [rax + FindClass]
    test rax, rax
    jz 1f

    mov rdx, rbp                    # the method's name gives way to its class
    mov rbp, rax
    mov rsi, rax
    lea rcx, [rip + clobber.raise.signature]
    mov rdi, rbx
    mov rax, [rbx]
    call [rax + GetStaticMethodID]
    test rax, rax
    jz 1f

    mov rsi, r12                    # the text gives way to the method
    mov r12, rax
    mov rdi, rbx
    mov rax, [rbx]
    call [rax + NewStringUTF]
    test rax, rax
    jz 1f

    mov rcx, rax
    mov rdi, rbx
    mov rsi, rbp
    mov rdx, r12
    mov r8, r13
    mov r9, r14
    mov r10, [rbx]
    xor eax, eax                    # variadic: no vector registers (System V ABI 3.5.7)
    call [r10 + CallStaticVoidMethod]

1:  xor eax, eax
    pop r14
    .cfi_adjust_cfa_offset -8
    .cfi_restore r14
    pop r13
    .cfi_adjust_cfa_offset -8
    .cfi_restore r13
    pop r12
    .cfi_adjust_cfa_offset -8
    .cfi_restore r12
    pop rbp
    .cfi_adjust_cfa_offset -8
    .cfi_restore rbp
    pop rbx
    .cfi_adjust_cfa_offset -8
    .cfi_restore rbx
    ret
    .cfi_endproc

    .ifdef ERRNO

# The last thing that a stub does which throws: gives back the kernel's result, or throws ErrnoException where it is an error.
# The exception is made right here and not by Raise, whose frame would have to be taken off the stack trace again: that costs as much
# as all the rest of a failing call, and more on a deep stack.
#   in   rdi env, rdx name of the call, rax the kernel's result
#   out  rax the result, or 0

clobber.result:
    .cfi_startproc
    cmp rax, -MAX_ERRNO
    jae 1f
    ret
1:
    push rbx
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset rbx, 0
    push rbp
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset rbp, 0
    push r12
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset r12, 0
    push r13
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset r13, 0
    push rax                        # aligns the stack
    .cfi_adjust_cfa_offset 8
    mov rbx, rdi
    mov rbp, rdx
    neg eax
    mov r12d, eax

    lea rsi, [rip + clobber.errno.class]
    mov rax, [rbx]
    call [rax + FindClass]
    test rax, rax
    jz 2f

    mov rsi, rbp                    # the text gives way to the class
    mov rbp, rax
    mov rdi, rbx
    mov rax, [rbx]
    call [rax + NewStringUTF]
    test rax, rax
    jz 2f

    mov r13, rax
    mov rdi, rbx
    mov rsi, rbp
    lea rdx, [rip + clobber.errno.constructor]
    lea rcx, [rip + clobber.errno.signature]
    mov rax, [rbx]
    call [rax + GetMethodID]
    test rax, rax
    jz 2f

    mov rdi, rbx
    mov rsi, rbp
    mov rdx, rax
    mov rcx, r13
    mov r8d, r12d
    mov r10, [rbx]
    xor eax, eax                    # variadic: no vector registers (System V ABI 3.5.7)
    call [r10 + NewObject]
    test rax, rax
    jz 2f

    mov rdi, rbx
    mov rsi, rax
    mov rax, [rbx]
    call [rax + Throw]
2:  xor eax, eax
    pop rcx
    .cfi_adjust_cfa_offset -8
    pop r13
    .cfi_adjust_cfa_offset -8
    .cfi_restore r13
    pop r12
    .cfi_adjust_cfa_offset -8
    .cfi_restore r12
    pop rbp
    .cfi_adjust_cfa_offset -8
    .cfi_restore rbp
    pop rbx
    .cfi_adjust_cfa_offset -8
    .cfi_restore rbx
    ret
    .cfi_endproc

    .endif
