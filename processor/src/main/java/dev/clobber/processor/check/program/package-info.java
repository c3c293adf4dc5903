/** The rules on methods that are compiled to programs and objects: one class a rule. */
@NullMarked
package dev.clobber.processor.check.program;

import org.jspecify.annotations.NullMarked;
