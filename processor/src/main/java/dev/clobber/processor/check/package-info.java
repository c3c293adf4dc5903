/** The rules: one class a rule, each holding a contract against the tables, none knowing of another. */
@NullMarked
package dev.clobber.processor.check;

import org.jspecify.annotations.NullMarked;
