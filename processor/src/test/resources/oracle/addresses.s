# Every way to write an address, a number, and an expression.
addresses:
	.cfi_startproc
	mov eax, [rbx]
	mov eax, dword ptr [rbx][rcx*4]
	mov eax, 16[rbx]
	mov eax, [rbx + rcx*4 + 16]
	mov eax, [4*rcx + rbx]
	mov eax, [rcx*4 + 16 + rbx - 8]
	mov eax, [rbx + rsp]
	mov eax, [rsp + rbx]
	mov eax, [rbx*1 + rbp]
	mov eax, [rcx*8]
	mov eax, [rax*1]
	mov eax, [0x1234]
	mov eax, [rip + outside]
	mov eax, outside[rip]
	mov eax, [outside + rip + 4]
	mov eax, [rip + outside + 4 - 8]
	mov eax, [rip + 2*8]
	mov eax, DWORD PTR FS:[0]
	mov rax, qword ptr gs:[rax + rbx*2]
	mov EAX, Dword Ptr [RBX]
	mov eax, [ebx + ecx*2 + 5]
	mov eax, 'a'
	mov eax, 0b1011
	mov eax, 0x7F
	mov eax, 017
	mov eax, -(3 + 4) * 2
	mov eax, ~7
	mov eax, 1 << 4 | 3
	mov eax, 7 & 3 ^ 1
	mov eax, 100 / 7 % 5
	mov eax, 2 + 3 * 4
	mov eax, 1 + 6 & 3
	mov eax, 1 | 2 + 4
	mov eax, 2 * 3 << 1
	mov rax, 0x123456789abcdef0
	mov rax, -1
	mov rax, 0xffffffffffffffff
	mov rax, 0x80000000
	add rax, -128
	add rax, 128
	add eax, 0xffffff80
	imul eax, 5
	imul eax, ebx, 500
	test eax, [rbx]
	xchg eax, [rbx]
	push 127
	push 128
	push [rbx]
	pop qword ptr [rbx]
	call [rbx]
	call rbx
	jmp [rip + outside]
	shl eax
	sal eax, 3
	setz al
	cmovnae eax, ebx
	movsb
	movsb byte ptr es:[rdi], byte ptr [rsi]
	stosq
	.cfi_endproc
