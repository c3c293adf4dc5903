    .ifdef BUFFERS

# Checks all buffers, then gives each an address and, where the kernel reads it, its contents.
#   in   the stub's frame, above the return address
#   out  carry clear: every buffer's address and extent are set; the address of null is 0
#        carry set: an exception is pending, nothing is held, rax is 0
#   keeps rbx, rbp, r12 to r15
#
# The routines that it calls agree on: rbx env, rbp frame, r12 the buffer's entry in the plan, r13 its address and extent; in the
# second loop r14 the first free byte of scratch and r15 its end. They fail with carry set, rsi the name of a method of Raise, edx
# NAME or NAMES from the entry, rcx and r8 its numbers; or rsi 0, if an exception is pending already.

clobber.acquire:
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
    call clobber.first
1:  and qword ptr [r13 + ADDRESS], 0
    movzx eax, word ptr [r12 + SLOT]
    mov rsi, [rbp + rax*8]
    xor eax, eax                    # null has size 0,
    test rsi, rsi
    jnz 2f
    .ifdef NONNULL
    mov rcx, [rbp]
    test byte ptr [rcx + PLAN_FLAGS], NOT_NULL
    jz 10f
    lea rsi, [rip + clobber.raise.nullPointer]
    mov edx, [r12 + NAME]
    xor ecx, ecx
    xor r8d, r8d
    jmp 8f
10:
    .endif
    test byte ptr [r12 + KIND], COUNTED
    jnz 4f                          # which only a count minds
    jmp 5f
2:
    .ifdef STRINGS
    test byte ptr [r12 + TYPE], STRING
    jnz 5f                          # no size before it is encoded
    .endif
    .ifdef DIRECT
    test byte ptr [r12 + TYPE], BUFFER
    jz 3f
    call clobber.remaining
    jc 8f
    jmp 4f
3:
    .endif
    .ifdef ARRAYS
    mov rdi, rbx
    mov rax, [rbx]
    call [rax + GetArrayLength]
    mov cl, [r12 + SHIFT]
    mov eax, eax                    # jsize is 32 bits, never negative
    shl rax, cl
    .endif
4:  call clobber.check
    jc 8f
    mov [r13 + EXTENT], rax
5:  test byte ptr [r12 + KIND], LAST
    lea r12, [r12 + ENTRY]
    lea r13, [r13 + STATE]
    jz 1b

    mov r14, r13                    # scratch begins behind the last extent
    mov rax, [rbp]
    mov r15d, [rax + PLAN_SCRATCH]
    add r15, r14
    call clobber.first
6:  movzx eax, word ptr [r12 + SLOT]
    mov rsi, [rbp + rax*8]
    test rsi, rsi
    jz 7f
    call clobber.take
    jc 8f
7:  test byte ptr [r12 + KIND], LAST
    lea r12, [r12 + ENTRY]
    lea r13, [r13 + STATE]
    jz 6b
    clc
    jmp 9f

8:  movsxd rdx, edx
    add rdx, [rbp]
    push r8
    .cfi_adjust_cfa_offset 8
    push rcx
    .cfi_adjust_cfa_offset 8
    push rdx
    .cfi_adjust_cfa_offset 8
    push rsi
    .cfi_adjust_cfa_offset 8
    xor r15d, r15d                  # nothing is copied back
    call clobber.undo
    pop rsi
    .cfi_adjust_cfa_offset -8
    pop rdx
    .cfi_adjust_cfa_offset -8
    pop rcx
    .cfi_adjust_cfa_offset -8
    pop r8
    .cfi_adjust_cfa_offset -8
    xor eax, eax
    test rsi, rsi
    jz 1f
    mov rdi, rbx
    call clobber.raise
1:  stc
9:
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

# r12 and r13 to the first buffer.

clobber.first:
    .cfi_startproc
    mov r12, [rbp]
    movzx eax, word ptr [r12 + PLAN_STATE]
    lea r13, [rbp + rax*8]
    add r12, PLAN_HEADER
    ret
    .cfi_endproc

# What the kernel may touch of a buffer.
#   in   rax its size in bytes
#   out  carry clear, rax the extent in bytes; or failure

clobber.check:
    .cfi_startproc
    mov r8, rax
    mov eax, [r12 + BYTES]
    test byte ptr [r12 + KIND], COUNTED
    jnz 2f
    test byte ptr [r12 + KIND], FIXED
    jz 1f
    cmp r8, rax
    jae 5f
    mov rcx, rax
    lea rsi, [rip + clobber.raise.size]
    mov edx, [r12 + NAME]
    stc
    ret
1:  mov rax, r8                     # the whole buffer; test has cleared carry
    ret

2:  mov rdx, rax                    # the unit
    movzx ecx, word ptr [r12 + COUNT]
    mov rax, [rbp + rcx*8]
    mov cl, [r12 + WIDEN]           # shifts heed its low six bits
    shl rax, cl
    test cl, cl
    js 3f
    sar rax, cl
    jmp 4f
3:  shr rax, cl
4:  mov rcx, rax
    mul rdx
    jc 6f                           # beyond 64 bits: the message shows the bare count
    mov rcx, rax
    cmp r8, rax
    jb 6f
5:  ret                             # with carry clear
6:  lea rsi, [rip + clobber.raise.bounds]
    mov edx, [r12 + NAMES]
    stc
    ret
    .cfi_endproc

# Gives a buffer its address.
#   in   rsi the reference, not null
#   out  carry clear, or failure

clobber.take:
    .cfi_startproc
    .ifdef PINNED
    test byte ptr [r12 + KIND], PIN
    jz 1f
    push rax
    .cfi_adjust_cfa_offset 8
    mov rdi, rbx
    xor edx, edx
    mov rax, [rbx]
    call [rax + GetPrimitiveArrayCritical]
    mov [r13 + ADDRESS], rax
    pop rcx
    .cfi_adjust_cfa_offset -8
    xor esi, esi
    cmp rax, 1                      # carry for null: OutOfMemoryError is pending
    ret
1:
    .endif
    .ifdef STRINGS
    test byte ptr [r12 + TYPE], STRING
    jnz clobber.encode
    .endif
    .ifdef DIRECT
    test byte ptr [r12 + TYPE], BUFFER
    jz 2f
    .ifdef LOW
    mov rax, [rbp]
    test byte ptr [rax + PLAN_FLAGS], BELOW_4G
    jz 3f
    mov rax, [r13 + EXTENT]
    call clobber.allocate
    jc 3f
    test byte ptr [r12 + KIND], COPY_IN
    jz 3f
    movzx eax, word ptr [r12 + SLOT]
    mov rsi, [rbp + rax*8]
    mov rdi, [r13 + ADDRESS]
    mov rcx, [r13 + EXTENT]
    rep movsb                       # leaves carry clear
    .endif
    ret
2:
    .endif
    .ifdef COPIED
    mov cl, [r12 + SHIFT]
    mov eax, 1
    shl eax, cl
    mov rdx, [r13 + EXTENT]
    lea rdx, [rdx + rax - 1]        # whole elements
    neg rax
    and rax, rdx
    call clobber.allocate
    jc 3f
    test byte ptr [r12 + KIND], COPY_IN
    jz 3f
    mov rdx, [r13 + EXTENT]
    mov eax, GetBooleanArrayRegion
    jmp clobber.region
    .endif
3:  ret
    .cfi_endproc

    .endif
