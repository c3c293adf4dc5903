/** The rules on the machine code of blocks: one class a rule, each holding what the code does against what was declared. */
@NullMarked
package dev.clobber.processor.check.code;

import org.jspecify.annotations.NullMarked;
