    .ifdef CPU

# What this processor can do. clobber.cpu.mask has a bit for each requirement: set where the processor has what is required. The last
# bit of its first quadword is set as soon as the others are final. A bit that is not set says nothing before that.
#
# The plan, all of it u32:
#   number of questions, number of requirements
#   each question: leaf, subleaf
#   each requirement: number of its bit in clobber.cpu.mask, number of tests
#                     each test: where the answer is, in bytes; the bits that have to be set in it
#
# The answers are on the stack: eax, ebx, ecx, edx of each question in turn, and at ANSWER_XCR0 the low half of XCR0.

    .set ANSWERS, 256
    .set ANSWER_XCR0, 240
    .set OSXSAVE, 27                # leaf 1, ecx: the system has XGETBV told what it saves (SDM vol. 2, CPUID)
    .set DETECTED, 63

# Asks the processor, once.
#   keeps all registers but rax
#
# Threads that come here at the same time set the same bits; DETECTED comes last, and x86-64 keeps stores in order.

clobber.detect:
    .cfi_startproc
    mov rax, [rip + clobber.cpu.mask]
    test rax, rax
    js 9f
    push rbx
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset rbx, 0
    push rcx
    .cfi_adjust_cfa_offset 8
    push rdx
    .cfi_adjust_cfa_offset 8
    push rsi
    .cfi_adjust_cfa_offset 8
    push rdi
    .cfi_adjust_cfa_offset 8
    push r8
    .cfi_adjust_cfa_offset 8
    sub rsp, ANSWERS
    .cfi_adjust_cfa_offset ANSWERS

    lea rsi, [rip + clobber.cpu.plan]
    mov r8d, [rsi]
    mov rdi, rsp
1:  mov eax, [rsi + 8]
    and eax, 0x80000000             # eax of the first leaf of a range is its last one
    cpuid
    cmp eax, [rsi + 8]
    jb 2f
    mov eax, [rsi + 8]
    mov ecx, [rsi + 12]
    cpuid
    jmp 3f
2:  xor eax, eax
    xor ebx, ebx
    xor ecx, ecx
    xor edx, edx
3:  mov [rdi], eax
    mov [rdi + 4], ebx
    mov [rdi + 8], ecx
    mov [rdi + 12], edx
    add rsi, 8
    add rdi, 16
    dec r8d
    jnz 1b

    mov eax, 1
    xor ecx, ecx
    cpuid
    xor eax, eax
    bt ecx, OSXSAVE
    jnc 4f
    xor ecx, ecx
    xgetbv
4:  mov [rsp + ANSWER_XCR0], eax

    lea rdi, [rip + clobber.cpu.plan]
    mov r8d, [rdi + 4]
    add rsi, 8                      # the header; the questions are behind us
5:  mov ecx, [rsi]
    mov edx, [rsi + 4]
    xor ebx, ebx                    # what is missing
6:  add rsi, 8
    dec edx
    js 7f
    mov eax, [rsi]
    mov eax, [rsp + rax]
    not eax
    and eax, [rsi + 4]
    or ebx, eax
    jmp 6b
7:  test ebx, ebx
    jnz 8f
    lock bts [rip + clobber.cpu.mask], rcx
8:  dec r8d
    jnz 5b
    mov ecx, DETECTED
    lock bts [rip + clobber.cpu.mask], rcx

    add rsp, ANSWERS
    .cfi_adjust_cfa_offset -ANSWERS
    pop r8
    .cfi_adjust_cfa_offset -8
    pop rdi
    .cfi_adjust_cfa_offset -8
    pop rsi
    .cfi_adjust_cfa_offset -8
    pop rdx
    .cfi_adjust_cfa_offset -8
    pop rcx
    .cfi_adjust_cfa_offset -8
    pop rbx
    .cfi_adjust_cfa_offset -8
    .cfi_restore rbx
9:  ret
    .cfi_endproc

# Throws UnsupportedOperationException for the first feature of a list that the processor does not have.
#   in   rdi env, rsi the list, of which each entry is: u32 number of a bit in clobber.cpu.mask, u32 size of the entry, text for
#        Raise.unsupported, in modified UTF-8 with a NUL; one of them is missing, after clobber.detect
#   out  rax 0; a stub jumps here as its last act

clobber.lacking:
    .cfi_startproc
1:  mov eax, [rsi]
    bt [rip + clobber.cpu.mask], rax
    jnc 2f
    mov eax, [rsi + 4]
    add rsi, rax
    jmp 1b
2:  lea rdx, [rsi + 8]
    lea rsi, [rip + clobber.raise.unsupported]
    xor ecx, ecx
    xor r8d, r8d
    jmp clobber.raise
    .cfi_endproc

    .endif
