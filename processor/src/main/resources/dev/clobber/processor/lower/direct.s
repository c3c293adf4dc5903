    .ifdef DIRECT

# Address and size of a direct ByteBuffer.
#   in   rsi the ByteBuffer, not null
#   out  carry clear, rax the remaining bytes; or failure
#        the address is that of the byte at its position; for copies BELOW_4G it stands in place of the reference
#
# Another thread may move position and limit between the two calls. Each lies within the buffer, so from position to limit does.

clobber.remaining:
    .cfi_startproc
    push rax
    .cfi_adjust_cfa_offset 8
    mov r14, rsi
    mov rdi, rbx
    mov rax, [rbx]
    call [rax + GetDirectBufferAddress]
    mov r15, rax
    test rax, rax
    jnz 1f
    mov rdi, rbx                    # 0 is also the address of an empty mapped file
    mov rsi, r14
    mov rax, [rbx]
    call [rax + GetDirectBufferCapacity]
    lea rsi, [rip + clobber.raise.heapBuffer]
    test rax, rax
    js 4f
1:  call clobber.methods
    jc 5f
    test byte ptr [r12 + KIND], COPY_OUT
    jz 2f
    mov rdx, [rip + clobber.buffer.isReadOnly]
    mov ecx, CallBooleanMethod
    call clobber.ask
    jc 5f
    lea rsi, [rip + clobber.raise.readOnlyBuffer]
    test al, al
    jnz 4f
2:  mov rdx, [rip + clobber.buffer.position]
    mov ecx, CallIntMethod
    call clobber.ask
    jc 5f
    mov eax, eax
    add r15, rax
    mov [rsp], rax
    mov rdx, [rip + clobber.buffer.limit]
    mov ecx, CallIntMethod
    call clobber.ask
    jc 5f
    sub eax, [rsp]
    jae 3f
    xor eax, eax
3:
    .ifdef LOW
    mov rcx, [rbp]
    test byte ptr [rcx + PLAN_FLAGS], BELOW_4G
    jz 1f
    movzx ecx, word ptr [r12 + SLOT]
    mov [rbp + rcx*8], r15
    xor r15d, r15d
1:
    .endif
    mov [r13 + ADDRESS], r15
    clc
    jmp 5f
4:  mov edx, [r12 + NAME]
    xor ecx, ecx                    # who would write: 0 for the kernel
    .ifdef NONNULL
    mov rax, [rbp]
    mov cl, [rax + PLAN_FLAGS]
    and ecx, NOT_NULL
    .endif
    xor r8d, r8d
    stc
5:  pop r9
    .cfi_adjust_cfa_offset -8
    ret
    .cfi_endproc

# Calls a method of a ByteBuffer that takes nothing.
#   in   r14 the ByteBuffer, rdx the method's ID, ecx CallBooleanMethod or CallIntMethod
#   out  carry clear, rax the result; or failure

clobber.ask:
    .cfi_startproc
    push rax
    .cfi_adjust_cfa_offset 8
    mov rdi, rbx
    mov rsi, r14
    add rcx, [rbx]
    xor eax, eax                    # variadic: no vector registers
    call [rcx]
    mov [rsp], rax
    mov rdi, rbx
    mov rax, [rbx]
    call [rax + ExceptionCheck]
    xor esi, esi
    neg al                          # carry unless 0
    pop rax
    .cfi_adjust_cfa_offset -8
    ret
    .cfi_endproc

# Looks up the methods of java.nio.Buffer, once. Their IDs hold as long as the class is loaded, and the bootstrap loader never
# unloads one. Threads that come here at the same time store the same values; limit, the mark of completion, is stored last and
# read first, and x86-64 keeps stores in order and loads in order (Intel SDM vol. 3, 9.2.2).
#   out  carry clear, or failure

clobber.methods:
    .cfi_startproc
    cmp qword ptr [rip + clobber.buffer.limit], 0
    jne 3f                          # nothing borrows from 0: carry is clear
    push r14
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset r14, 0
    push r15
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset r15, 0
    push rax
    .cfi_adjust_cfa_offset 8
    lea rsi, [rip + clobber.buffer.class]
    mov rdi, rbx
    mov rax, [rbx]
    call [rax + FindClass]
    mov r15, rax
    xor r14d, r14d
    test rax, rax
    jz 2f
1:  lea rcx, [rip + clobber.buffer.methods]
    lea rdx, [rcx + r14*2]          # 16 bytes each: 12 of name, 4 of signature
    lea rcx, [rdx + 12]
    mov rsi, r15
    mov rdi, rbx
    mov rax, [rbx]
    call [rax + GetMethodID]
    test rax, rax
    jz 2f
    lea rcx, [rip + clobber.buffer.isReadOnly]
    mov [rcx + r14], rax            # isReadOnly, position, limit
    add r14d, 8
    cmp r14d, 24
    jne 1b
2:  xor esi, esi
    cmp rax, 1                      # carry for null: an exception is pending
    pop rcx
    .cfi_adjust_cfa_offset -8
    pop r15
    .cfi_adjust_cfa_offset -8
    .cfi_restore r15
    pop r14
    .cfi_adjust_cfa_offset -8
    .cfi_restore r14
3:  ret
    .cfi_endproc

    .endif
