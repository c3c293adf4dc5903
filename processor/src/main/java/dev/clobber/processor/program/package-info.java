/** Bodies of Java methods to the intermediate representation; {@code com.sun.source} stays here. */
@NullMarked
package dev.clobber.processor.program;

import org.jspecify.annotations.NullMarked;
