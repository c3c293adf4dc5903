# A return before the end, after which the call-frame state of the body holds again.
	.globl search
search:
	.cfi_startproc
	push rbp
	.cfi_def_cfa_offset 16
	.cfi_offset rbp, -16
	test rdi, rdi
	jne 1f
	pop rbp
	.cfi_def_cfa_offset 8
	.cfi_restore rbp
	ret
	.cfi_def_cfa_offset 16
	.cfi_offset rbp, -16
1:	mov eax, dword ptr [rdi + 4*rsi - 8]
	pop rbp
	.cfi_def_cfa_offset 8
	.cfi_restore rbp
	ret
	.cfi_endproc
