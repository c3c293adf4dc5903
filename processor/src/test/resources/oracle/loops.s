# Loops, string instructions, and branches at the edge of their reach.
copy:
	.cfi_startproc
	cld; mov rcx, rdx; rep movsb
	mov rdi, rsi
	xor eax, eax
	lock; add dword ptr [rdi], 1
1:	cmp byte ptr [rdi + rax], 0
	je 2f
	inc rax
	jmp 1b
2:	ret
	.cfi_endproc

edge:
	.cfi_startproc
	jmp 3f
	nop dword ptr [rax + rax*8 + 0x12345678]
	nop dword ptr [rax + rax*8 + 0x12345678]
	nop dword ptr [rax + rax*8 + 0x12345678]
	nop dword ptr [rax + rax*8 + 0x12345678]
	nop dword ptr [rax + rax*8 + 0x12345678]
	nop dword ptr [rax + rax*8 + 0x12345678]
	nop dword ptr [rax + rax*8 + 0x12345678]
	nop dword ptr [rax + rax*8 + 0x12345678]
	nop dword ptr [rax + rax*8 + 0x12345678]
	nop dword ptr [rax + rax*8 + 0x12345678]
	nop dword ptr [rax + rax*8 + 0x12345678]
	nop dword ptr [rax + rax*8 + 0x12345678]
	nop dword ptr [rax + rax*8 + 0x12345678]
	nop dword ptr [rax + rax*8 + 0x12345678]
	nop dword ptr [rax + rax*8 + 0x12345678]
	mov rax, rbx
	.p2align 3
3:	.p2align 5
	je 4f
	ret
	.p2align 6
4:	int3
	.cfi_endproc
