/** What the user declared, every part with the place where it stands: nothing is judged or looked up here. */
@NullMarked
package dev.clobber.processor.model;

import org.jspecify.annotations.NullMarked;
