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

# Memory for a copy: scratch while that lasts, then pages, whose first 16 bytes say how many bytes they are.
#
# New pages cost a fault each, more than the copy itself. So one mapping at a time waits in clobber.spare for the next that needs
# no more. Whoever takes it leaves 0 there; an exchange does that for all threads at once (Intel SDM vol. 3, 9.1.2.1).
#
# For BELOW_4G there is MAP_32BIT, which looks from 1 to 2 GiB only. Newer JVMs may have put their classes there, all over: then every
# LOW_STEP up to 4 GiB is tried.
#
#   in   rax the number of bytes
#   out  carry clear, address and extent set; or failure

clobber.allocate:
    .cfi_startproc
    mov [r13 + EXTENT], rax
    .ifdef LOW
    mov rcx, [rbp]
    test byte ptr [rcx + PLAN_FLAGS], BELOW_4G
    mov r10d, MAP_PRIVATE_ANONYMOUS_32BIT
    jnz 2f
    .endif
    mov rcx, r15
    sub rcx, r14
    cmp rax, rcx
    ja 1f
    mov [r13 + ADDRESS], r14
    add rax, 7                      # scratch is a multiple of 8
    and rax, -8
    add r14, rax
    ret                             # with carry clear, as r14 is an address

1:  mov r10d, MAP_PRIVATE_ANONYMOUS
    xor edi, edi
    xchg rdi, [rip + clobber.spare]
    test rdi, rdi
    jz 2f
    mov rsi, [rdi]
    lea rcx, [rsi - MAPPING]
    cmp rax, rcx
    jbe 3f
    mov eax, NR_munmap              # too small
    syscall
2:  mov rsi, [r13 + EXTENT]
    add rsi, MAPPING + 4095
    and rsi, -4096
    xor edi, edi
    mov edx, PROT_READ_WRITE
    mov r8, -1
    xor r9d, r9d
5:  mov eax, NR_mmap
    syscall
    cmp rax, -MAX_ERRNO
    jae 4f
    .ifdef LOW
    test r10d, MAP_FIXED_NOREPLACE
    jz 6f
    cmp rax, rdi
    jne 7f
6:
    .endif
    mov [rax], rsi
    mov rdi, rax
3:  add rdi, MAPPING                # a sum without carry
    mov [r13 + ADDRESS], rdi
    ret
    .ifdef LOW
7:  push rdi                        # to a kernel before 4.17 the place is a wish
    .cfi_adjust_cfa_offset 8
    mov rdi, rax
    mov eax, NR_munmap
    syscall
    pop rdi
    .cfi_adjust_cfa_offset -8
    .endif
4:
    .ifdef LOW
    test r10d, MAP_32BIT + MAP_FIXED_NOREPLACE
    jz 8f
    mov r10d, MAP_PRIVATE_ANONYMOUS_FIXED
    add rdi, LOW_STEP               # MAP_32BIT begins the search at 0
    lea rax, [rdi + rsi]
    shr rax, 32
    jz 5b
8:
    .endif
    lea rsi, [rip + clobber.raise.memory]
    mov edx, [r12 + NAME]
    mov rcx, [r13 + EXTENT]
    xor r8d, r8d
    stc
    ret
    .cfi_endproc

# Gives back what clobber.allocate gave.

clobber.free:
    .cfi_startproc
    mov rdi, [r13 + ADDRESS]
    mov rax, rdi
    sub rax, rbp
    cmp rax, FRAME_LIMIT
    jb 2f
    sub rdi, MAPPING
    mov rsi, [rdi]
    .ifdef LOW
    mov rcx, [rbp]
    test byte ptr [rcx + PLAN_FLAGS], BELOW_4G
    jnz 1f
    .endif
    cmp rsi, SPARE_LIMIT
    ja 1f
    xchg rdi, [rip + clobber.spare]
    test rdi, rdi
    jz 2f
    mov rsi, [rdi]
1:  mov eax, NR_munmap
    syscall
2:  ret
    .cfi_endproc

    .endif
