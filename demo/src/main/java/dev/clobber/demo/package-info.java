/** What a newcomer runs. */
package dev.clobber.demo;
