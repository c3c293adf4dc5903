/** From machine code and data to the files: programs in three layouts, objects, archives, headers, listings. */
@NullMarked
package dev.clobber.processor.image;

import org.jspecify.annotations.NullMarked;
