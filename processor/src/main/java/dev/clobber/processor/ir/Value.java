package dev.clobber.processor.ir;

/** What an operation takes. */
public sealed interface Value permits Variable, Constant {}
