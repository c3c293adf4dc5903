# A stub as it is written by hand: six registers saved, a system call that is repeated, an error that goes elsewhere.
	.globl	Java_Linux_write
	.type	Java_Linux_write, @function
Java_Linux_write:
	.cfi_startproc
	push	rbx
	.cfi_adjust_cfa_offset 8
	.cfi_rel_offset rbx, 0
	push	r12
	.cfi_adjust_cfa_offset 8
	.cfi_rel_offset r12, 0
	sub	rsp, 24
	.cfi_adjust_cfa_offset 24
	mov	rbx, rdi
	movsxd	rdi, edx
	mov	r12, [rbx]
	lea	rdx, [rsp + 8]
	call	qword ptr [r12 + 0x710]
	test	rax, rax
	jz	.Lnull
	mov	rsi, rax
1:	mov	eax, 1
	syscall
	cmp	rax, -4		# EINTR
	je	1b
	cmp	rax, -4095
	jae	.Lfailed
.Lout:
	add	rsp, 24
	.cfi_adjust_cfa_offset -24
	pop	r12
	.cfi_adjust_cfa_offset -8
	.cfi_restore r12
	pop	rbx
	.cfi_adjust_cfa_offset -8
	.cfi_restore rbx
	ret
	.cfi_adjust_cfa_offset 40
	.cfi_offset rbx, -16
	.cfi_offset r12, -24
.Lnull:
	xor	esi, esi
	jmp	1b
	.p2align 4
.Lfailed:
	mov	rdi, rbx
	neg	eax
	mov	esi, eax
	lea	rdx, [rip + call_name]
	call	throw_errno
	or	rax, -1
	jmp	.Lout
	.cfi_endproc
	.size	Java_Linux_write, .-Java_Linux_write
