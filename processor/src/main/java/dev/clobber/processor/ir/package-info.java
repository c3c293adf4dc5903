/** The intermediate representation of programs: functions of basic blocks over variables, with the exact meaning of Java's integers. */
@NullMarked
package dev.clobber.processor.ir;

import org.jspecify.annotations.NullMarked;
