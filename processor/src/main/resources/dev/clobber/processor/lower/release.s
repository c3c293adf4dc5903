    .ifdef BUFFERS

# Copies back what the kernel wrote, gives back what is held, and throws if the stub throws.
#   in   rax the kernel's result; the stub's frame, above the return address
#   out  rax the result, sign-extended from 32 bits where the plan is BELOW_4G; or 0 with an exception pending
#   keeps rbx, rbp, r12 to r15

clobber.release:
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
    lea rbp, [rsp + 64]
    mov rbx, [rbp + 8]
    mov r12, [rbp]
    mov r14, rax
    .ifdef LOW
    test byte ptr [r12 + PLAN_FLAGS], BELOW_4G
    jz 1f
    movsxd r14, eax
1:
    .endif
    movzx eax, byte ptr [r12 + PLAN_COUNT]
    dec eax
    imul ecx, eax, ENTRY
    lea r12, [r12 + rcx + PLAN_HEADER]
    mov rcx, [rbp]
    movzx ecx, word ptr [rcx + PLAN_STATE]
    lea rcx, [rcx + rax*2]
    lea r13, [rbp + rcx*8]
    mov r15d, 1                     # copies go back
    call clobber.undo
    mov rax, r14
    .ifdef ERRNO
    mov rcx, [rbp]
    test byte ptr [rcx + PLAN_FLAGS], THROWS
    jz 2f
    movsxd rdx, dword ptr [rcx + PLAN_CALL]
    add rdx, rcx
    mov rdi, rbx
    call clobber.result
2:
    .endif
    pop rcx
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

# Gives back what is held, from a buffer to the first.
#   in   rbx env, rbp frame, r12 and r13 the buffer; r15d whether copies go back, and then r14 the kernel's result

clobber.undo:
    .cfi_startproc
    push rax
    .cfi_adjust_cfa_offset 8
1:  mov rdx, [r13 + ADDRESS]
    test rdx, rdx
    jz 6f
    movzx eax, word ptr [r12 + SLOT]
    mov rsi, [rbp + rax*8]

    .ifdef PINNED
    mov cl, [r12 + KIND]
    test cl, PIN
    jz 2f
    and ecx, COPY_OUT
    xor ecx, COPY_OUT
    shr ecx, 1                      # 0, or JNI_ABORT where the kernel only read
    mov rdi, rbx
    mov rax, [rbx]
    call [rax + ReleasePrimitiveArrayCritical]
    jmp 6f
2:
    .endif

    .ifdef DIRECT
    test byte ptr [r12 + TYPE], BUFFER
    jz 3f
    .ifdef LOW
    mov rax, [rbp]
    test byte ptr [rax + PLAN_FLAGS], BELOW_4G
    jnz 3f
    .endif
    jmp 6f                          # is where it always was
3:
    .endif

    .ifdef ALLOCATE
    test r15d, r15d
    jz 5f
    test byte ptr [r12 + KIND], COPY_OUT
    jz 5f
    mov rdx, [r13 + EXTENT]
    test byte ptr [r12 + KIND], TO_RESULT
    jz 4f
    cmp r14, rdx
    cmovl rdx, r14
    test rdx, rdx
    jle 5f                          # an error, or the end of a file
4:
    .ifdef LOW
    .ifdef DIRECT
    test byte ptr [r12 + TYPE], BUFFER
    jz 4f
    mov rdi, rsi
    mov rsi, [r13 + ADDRESS]
    mov rcx, rdx
    rep movsb
    jmp 5f
4:
    .endif
    .endif
    .ifdef COPIED
    mov eax, SetBooleanArrayRegion
    call clobber.region
    .endif
5:  call clobber.free
    .endif

6:  test byte ptr [r12 + KIND], FIRST
    lea r12, [r12 - ENTRY]
    lea r13, [r13 - STATE]
    jz 1b
    pop rax
    .cfi_adjust_cfa_offset -8
    ret
    .cfi_endproc

    .endif
