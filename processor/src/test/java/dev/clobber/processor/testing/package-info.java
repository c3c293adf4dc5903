/** What end-to-end tests share: javac in this process, class loaders and JVMs for what it makes, programs that judge it. */
package dev.clobber.processor.testing;
