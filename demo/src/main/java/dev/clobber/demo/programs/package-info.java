/** Programs that javac compiles into files which need no Java virtual machine, and which run on one all the same. */
package dev.clobber.demo.programs;
