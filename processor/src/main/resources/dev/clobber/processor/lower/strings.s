    .ifdef STRINGS

# Encodes a String as UTF-8 with a NUL behind it, as String.getBytes(UTF_8) does: an unpaired surrogate becomes a question mark.
#   in   rsi the String
#   out  carry clear, or failure
#
# The n chars are fetched into the end of 3n + 2 bytes and encoded from the front. Each char gives at most 3 bytes (a pair 4), so
# i of them end at 3i at most; the next char is at n + 1 + 2i or behind, which is no less while i <= n.

clobber.encode:
    .cfi_startproc
    push rsi
    .cfi_adjust_cfa_offset 8
    mov rdi, rbx
    mov rax, [rbx]
    call [rax + GetStringLength]
    pop rsi
    .cfi_adjust_cfa_offset -8
    mov ecx, eax
    push rcx
    .cfi_adjust_cfa_offset 8
    lea rax, [rcx + rcx*2 + 2]
    call clobber.allocate
    jc 10f
    pop rcx
    .cfi_adjust_cfa_offset -8
    movzx eax, word ptr [r12 + SLOT]
    mov rsi, [rbp + rax*8]
    lea r8, [rcx + 2]
    and r8, -2                      # chars at even addresses
    add r8, [r13 + ADDRESS]
    push r8
    .cfi_adjust_cfa_offset 8
    mov rdi, rbx
    xor edx, edx                    # from the first on
    mov rax, [rbx]
    call [rax + GetStringRegion]
    mov rsi, [rsp]
    mov rdi, [r13 + ADDRESS]
    mov r9, [r13 + EXTENT]
    add r9, rdi
    and r9, -2                      # the chars are from rsi to r9

1:  cmp rsi, r9
    jae 8f
    movzx eax, word ptr [rsi]
    add rsi, 2
    cmp eax, 0x80
    jae 3f
    test eax, eax
    jz 9f
2:  mov [rdi], al
    inc rdi
    jmp 1b

3:  mov ecx, 1                      # bytes behind the first
    mov dl, 0xc0                    # mark of the first
    cmp eax, 0x800
    jb 5f
    lea r8d, [rax - 0xd800]
    cmp r8d, 0x800
    jb 4f
    mov ecx, 2
    mov dl, 0xe0
    jmp 5f

4:  cmp r8d, 0x400
    jae 7f                          # a low surrogate first
    cmp rsi, r9
    jae 7f                          # a high one at the end
    movzx eax, word ptr [rsi]
    sub eax, 0xdc00
    cmp eax, 0x400
    jae 7f                          # a high one without a low one
    add rsi, 2
    shl r8d, 10
    lea eax, [r8 + rax + 0x10000]
    mov ecx, 3
    mov dl, 0xf0

5:  lea r8, [rdi + rcx + 1]
6:  mov r10d, eax
    and r10d, 0x3f
    or r10d, 0x80
    mov [rdi + rcx], r10b
    shr eax, 6
    dec ecx
    jnz 6b
    or al, dl
    mov [rdi], al
    mov rdi, r8
    jmp 1b

7:  mov al, '?'
    jmp 2b

8:  mov byte ptr [rdi], 0
    mov rax, rdi
    sub rax, [r13 + ADDRESS]
    pop rcx
    .cfi_adjust_cfa_offset -8
    jmp clobber.check               # a count, if there is one

    .cfi_adjust_cfa_offset 8
9:  sub rsi, [rsp]
    shr rsi, 1
    lea rcx, [rsi - 1]
    xor r8d, r8d
    lea rsi, [rip + clobber.raise.nul]
    mov edx, [r12 + NAME]
    stc
10: pop rax
    .cfi_adjust_cfa_offset -8
    ret
    .cfi_endproc

    .endif
