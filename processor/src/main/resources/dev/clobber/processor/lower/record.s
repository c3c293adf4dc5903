    .ifdef RECORDS

# Makes a record. Its class is looked up once and then held weakly, so that it can still be unloaded with its loader; the class comes
# from the loader of the stub's own class. Threads that come here first at the same time find the same constructor, and one of them
# leaves its reference.
#   in   rdi env, rsi its variables, rdx its binary name and its constructor's descriptor, each with a NUL, rcx a jvalue for each
#        component; nothing held, nothing pending
#   out  rax the record; or 0 with an exception pending
#   System V: keeps rbx, rbp, r12 to r15

    .set RECORD_CLASS, 0            # the class, a weak reference
    .set RECORD_CONSTRUCTOR, 8      # its ID, which holds as long as the class does; stored before the class, read behind it

clobber.record:
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
    push r15
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset r15, 0
    push rax                        # aligns the stack
    .cfi_adjust_cfa_offset 8
    mov rbx, rdi
    mov rbp, rsi
    mov r12, rdx
    mov r13, rcx

    mov r15, [rbp + RECORD_CLASS]
    test r15, r15
    jz 1f
    mov rsi, r15
    mov rax, [rbx]
    call [rax + NewLocalRef]
    mov r14, rax
    mov rdx, [rbp + RECORD_CONSTRUCTOR]
    test rax, rax
    jnz 3f                          # else the class is gone

1:  mov rsi, r12
    mov rdi, rbx
    mov rax, [rbx]
    call [rax + FindClass]
    test rax, rax
    jz 4f
    mov r14, rax
2:  inc r12
    cmp byte ptr [r12 - 1], 0
    jne 2b
    mov rdi, rbx
    mov rsi, r14
    lea rdx, [rip + clobber.record.constructor]
    mov rcx, r12
    mov rax, [rbx]
    call [rax + GetMethodID]
    test rax, rax
    jz 4f
    mov r12, rax
    mov [rbp + RECORD_CONSTRUCTOR], rax
    mov rdi, rbx
    mov rsi, r14
    mov rax, [rbx]
    call [rax + NewWeakGlobalRef]
    test rax, rax
    jz 4f
    mov rsi, rax
    mov rax, r15
    lock cmpxchg [rbp + RECORD_CLASS], rsi
    mov rdx, r12
    je 3f
    mov rdi, rbx
    mov rax, [rbx]
    call [rax + DeleteWeakGlobalRef]
    mov rdx, r12

3:  mov rdi, rbx
    mov rsi, r14
    mov rcx, r13
    mov rax, [rbx]
    call [rax + NewObjectA]
4:  pop rcx
    .cfi_adjust_cfa_offset -8
    pop r15
    .cfi_adjust_cfa_offset -8
    .cfi_restore r15
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

    .endif
