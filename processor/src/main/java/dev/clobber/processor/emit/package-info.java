/** What javac leaves behind: the binding class, the shared object, the listing, each through the Filer. */
@NullMarked
package dev.clobber.processor.emit;

import org.jspecify.annotations.NullMarked;
