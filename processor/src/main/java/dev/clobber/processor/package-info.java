/** The annotation processor: read, resolve, check, lower, emit. */
@NullMarked
package dev.clobber.processor;

import org.jspecify.annotations.NullMarked;
