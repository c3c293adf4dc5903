# Runs code with every user register under control: the native methods of ProbeNatives.
#
# Words in capitals are addresses and numbers of Block.java. The state is at fixed addresses in the low 2 GiB, so that registers are
# loaded and stored without any other register to address them by.

    .intel_syntax noprefix
    .text

# long systemCall(long number, long a, long b, long c, long d, long e, long f)
    .globl Java_dev_clobber_processor_probe_ProbeNatives_systemCall
Java_dev_clobber_processor_probe_ProbeNatives_systemCall:
    .cfi_startproc
    mov rax, rdx
    mov rdi, rcx
    mov rsi, r8
    mov rdx, r9
    mov r10, [rsp + 8]
    mov r8, [rsp + 16]
    mov r9, [rsp + 24]
    syscall
    ret
    .cfi_endproc

# ByteBuffer buffer(long address, long size)
    .globl Java_dev_clobber_processor_probe_ProbeNatives_buffer
Java_dev_clobber_processor_probe_ProbeNatives_buffer:
    .cfi_startproc
    mov rsi, rdx
    mov rdx, rcx
    mov rax, [rdi]
    jmp qword ptr [rax + NEW_DIRECT_BYTE_BUFFER]
    .cfi_endproc

# void identify(long leaf, long subleaf): cpuid's answer is left in IDENTITY. It serializes too.
    .globl Java_dev_clobber_processor_probe_ProbeNatives_identify
Java_dev_clobber_processor_probe_ProbeNatives_identify:
    .cfi_startproc
    push rbx
    mov eax, edx
    cpuid
    mov [IDENTITY], eax
    mov [IDENTITY + 4], ebx
    mov [IDENTITY + 8], ecx
    mov [IDENTITY + 12], edx
    pop rbx
    ret
    .cfi_endproc

# long enabledComponents(): what the system lets programs have of the extended state, XCR0
    .globl Java_dev_clobber_processor_probe_ProbeNatives_enabledComponents
Java_dev_clobber_processor_probe_ProbeNatives_enabledComponents:
    .cfi_startproc
    xor ecx, ecx
    xgetbv
    shl rdx, 32
    or rax, rdx
    ret
    .cfi_endproc

# long faultHandler(), long faultReturn(): the addresses of two routines below
    .globl Java_dev_clobber_processor_probe_ProbeNatives_faultHandler
Java_dev_clobber_processor_probe_ProbeNatives_faultHandler:
    .cfi_startproc
    lea rax, [rip + probe.fault]
    ret
    .cfi_endproc

    .globl Java_dev_clobber_processor_probe_ProbeNatives_faultReturn
Java_dev_clobber_processor_probe_ProbeNatives_faultReturn:
    .cfi_startproc
    lea rax, [rip + probe.faultReturn]
    ret
    .cfi_endproc

# int run(long entry): 0, or the signal of the fault that ended it
#
# From here to the end rsp is no stack pointer, and between the loads and the stores fs is not the thread's: no signal handler of the
# JVM may run on this thread. So all signals are blocked; or, where those of faults go to probe.fault, all others are for good, which
# saves the time to do it now.
    .globl Java_dev_clobber_processor_probe_ProbeNatives_run
Java_dev_clobber_processor_probe_ProbeNatives_run:
    .cfi_startproc
    push rbx
    push rbp
    push r12
    push r13
    push r14
    push r15
    mov [ENTRY], rdx
    mov [HOST_STACK], rsp
    lea rax, [rip + probe.store]
    mov [RETURN], rax
    mov dword ptr [FAULT], 0
    cmp dword ptr [CATCHING], 0
    jne 1f
    mov eax, RT_SIGPROCMASK
    mov edi, SIG_SETMASK
    mov esi, BLOCKED_SIGNALS
    mov edx, HOST_SIGNALS
    mov r10d, 8
    syscall
1:
    mov dword ptr [RUNNING], 1

    # The ABI wants back only the x87 and SSE control, and the thread its protection keys; all else is free across a call.
    mov eax, [HOST_COMPONENTS]
    xor edx, edx
    xsave64 [HOST_IMAGE]
    mov eax, [COMPONENTS]
    xor edx, edx
    xrstor64 [IMAGE]

    cmp dword ptr [HAS_BASES], 0
    je 1f
    rdfsbase rax
    mov [HOST_FS], rax
    rdgsbase rax
    mov [HOST_GS], rax
    mov rax, [FS_BASE]
    wrfsbase rax
    mov rax, [GS_BASE]
    wrgsbase rax
1:
    mov esp, FLAGS
    popfq
    mov rax, [GENERAL + 8 * 0]
    mov rcx, [GENERAL + 8 * 1]
    mov rdx, [GENERAL + 8 * 2]
    mov rbx, [GENERAL + 8 * 3]
    mov rsp, [GENERAL + 8 * 4]
    mov rbp, [GENERAL + 8 * 5]
    mov rsi, [GENERAL + 8 * 6]
    mov rdi, [GENERAL + 8 * 7]
    mov r8, [GENERAL + 8 * 8]
    mov r9, [GENERAL + 8 * 9]
    mov r10, [GENERAL + 8 * 10]
    mov r11, [GENERAL + 8 * 11]
    mov r12, [GENERAL + 8 * 12]
    mov r13, [GENERAL + 8 * 13]
    mov r14, [GENERAL + 8 * 14]
    mov r15, [GENERAL + 8 * 15]
    jmp qword ptr [ENTRY]

probe.store:
    mov [GENERAL + 8 * 0], rax
    mov [GENERAL + 8 * 1], rcx
    mov [GENERAL + 8 * 2], rdx
    mov [GENERAL + 8 * 3], rbx
    mov [GENERAL + 8 * 4], rsp
    mov [GENERAL + 8 * 5], rbp
    mov [GENERAL + 8 * 6], rsi
    mov [GENERAL + 8 * 7], rdi
    mov [GENERAL + 8 * 8], r8
    mov [GENERAL + 8 * 9], r9
    mov [GENERAL + 8 * 10], r10
    mov [GENERAL + 8 * 11], r11
    mov [GENERAL + 8 * 12], r12
    mov [GENERAL + 8 * 13], r13
    mov [GENERAL + 8 * 14], r14
    mov [GENERAL + 8 * 15], r15
    mov esp, FLAGS + 8
    pushfq
    cmp dword ptr [HAS_BASES], 0
    je 1f
    rdfsbase rax
    mov [FS_BASE], rax
    rdgsbase rax
    mov [GS_BASE], rax
1:
    mov eax, [COMPONENTS]
    xor edx, edx
    xsave64 [IMAGE]

probe.restore:
    mov rsp, [HOST_STACK]
    push PLAIN_FLAGS
    popfq
    cmp dword ptr [HAS_BASES], 0
    je 1f
    mov rax, [HOST_FS]
    wrfsbase rax
    mov rax, [HOST_GS]
    wrgsbase rax
1:
    # What was not saved is cleared, which spares the JVM the slow mix of SSE with dirty upper halves.
    mov eax, [COMPONENTS]
    xor edx, edx
    xrstor64 [HOST_IMAGE]
    mov dword ptr [RUNNING], 0
    cmp dword ptr [CATCHING], 0
    je 1f
    cmp dword ptr [FAULT], 0        # whose handler was entered with all signals blocked
    je 2f
1:
    mov eax, RT_SIGPROCMASK
    mov edi, SIG_SETMASK
    mov esi, HOST_SIGNALS
    xor edx, edx
    mov r10d, 8
    syscall
2:
    mov eax, [FAULT]
    pop r15
    pop r14
    pop r13
    pop r12
    pop rbp
    pop rbx
    ret
    .cfi_endproc

# The handler of faults: void (int signal, siginfo_t *information, void *context). It may run with any fs, so it touches no
# thread-local storage. Only the probing thread has its signal stack here; faults of others, and its own elsewhere, are the JVM's.
probe.fault:
    .cfi_startproc
    cmp rsp, SIGNAL_STACK
    jb 1f
    cmp rsp, SIGNAL_STACK_END
    ja 1f
    cmp dword ptr [RUNNING], 0
    je 1f
    mov [FAULT], edi
    jmp probe.restore
1:
    mov eax, edi
    jmp qword ptr [rax * 8 + HOST_HANDLERS]
    .cfi_endproc

probe.faultReturn:
    .cfi_startproc
    mov eax, RT_SIGRETURN
    syscall
    .cfi_endproc
