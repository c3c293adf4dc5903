/** The annotations of Clobber, and the little that generated code calls at run time. */
module dev.clobber {
    exports dev.clobber;
    exports dev.clobber.runtime;
}
