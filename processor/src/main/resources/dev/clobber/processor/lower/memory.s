    .ifdef COPIED

# Copies between the first bytes of an array and its copy.
#   in   rdx the number of bytes, whole elements; eax GetBooleanArrayRegion or SetBooleanArrayRegion
#   out  carry clear

clobber.region:
    .cfi_startproc
    push rax
    .cfi_adjust_cfa_offset 8
    mov r10, [rbx]
    add r10, rax
    movzx eax, word ptr [r12 + SLOT]
    mov rsi, [rbp + rax*8]
    mov cl, [r12 + SHIFT]
    shr rdx, cl
    mov ecx, edx                    # elements,
    xor edx, edx                    # from the first on
    mov r8, [r13 + ADDRESS]
    mov rdi, rbx
    movzx eax, byte ptr [r12 + TYPE]
    call [r10 + rax*8]              # these functions follow one another in the order of the types
    pop rax
    .cfi_adjust_cfa_offset -8
    clc
    ret
    .cfi_endproc

    .endif
    .ifdef ALLOCATE

# Memory for a copy: scratch while that lasts, then pages of its own.
#   in   rax the number of bytes
#   out  carry clear, address and extent set; or failure

clobber.allocate:
    .cfi_startproc
    mov [r13 + EXTENT], rax
    mov r10d, MAP_PRIVATE_ANONYMOUS
    .ifdef LOW
    mov rcx, [rbp]
    test byte ptr [rcx + PLAN_FLAGS], BELOW_4G
    jz 1f
    or r10d, MAP_32BIT
    jmp 2f
1:
    .endif
    mov rcx, r15
    sub rcx, r14
    cmp rax, rcx
    ja 2f
    mov [r13 + ADDRESS], r14
    add rax, 7                      # scratch is a multiple of 8
    and rax, -8
    add r14, rax
    ret                             # with carry clear, as r14 is an address

2:  xor edi, edi
    cmp rax, 1                      # no mapping is empty
    adc rax, 0
    mov rsi, rax
    mov edx, PROT_READ_WRITE
    mov r8, -1
    xor r9d, r9d
    mov eax, NR_mmap
    syscall
    cmp rax, -MAX_ERRNO
    jae 3f
    mov [r13 + ADDRESS], rax
    clc
    ret
3:  lea rsi, [rip + clobber.raise.memory]
    mov edx, [r12 + NAME]
    mov rcx, [r13 + EXTENT]
    xor r8d, r8d
    stc
    ret
    .cfi_endproc

    .endif
