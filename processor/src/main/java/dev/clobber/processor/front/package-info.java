/** Annotations to model. Every quirk of javac lives in here, with the JDK version that shows it. */
@NullMarked
package dev.clobber.processor.front;

import org.jspecify.annotations.NullMarked;
