/** What Clobber tells its users: rule ids, findings, where they stand, and how they are printed. */
@NullMarked
package dev.clobber.processor.diag;

import org.jspecify.annotations.NullMarked;
